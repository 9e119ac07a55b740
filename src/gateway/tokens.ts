import { randomUUID } from "node:crypto"
import jwt from "jsonwebtoken"

/** What a token says of its bearer (R8). The last four are Medusa's own, so that it opens `/store/*` (or `/admin/*`) too. */
export interface Claims {
  /** The person's integer; absent from a registrant's token. */
  sub?: number
  email?: string
  role: "user" | "admin" | "registrant"
  /** The contract that it was issued under; `medusa` for Medusa's own routes. */
  contract: string
  /** The login that it lives and dies with; a registrant has none. */
  sid?: string
  jti: string
  /** Seconds since 1970. */
  iat: number
  exp: number
  /** E.164; only in a registrant's token. */
  mobile?: string
  actor_id: string
  actor_type: "customer" | "user" | "registrant"
  auth_identity_id: string
  app_metadata?: Record<string, unknown>
}

export type NewClaims = Omit<Claims, "jti" | "iat" | "exp"> & Record<string, unknown>

/** The keys of this server: one signs, and those that others have signed with lately are known too. */
export interface KeyRing {
  /** PEM of the private key, and the id that names it in a token's header. */
  current: { privateKey: string; keyid: string }
  /** PEM of the public key of that id. */
  findPublicKey(keyid: string): string | undefined
}

/** A token's claims, or why it is worth nothing. */
export type Reading = { claims: Claims } | { problem: "expired" | "invalid" }

export class Tokens {
  constructor(private readonly keys: KeyRing) {}

  sign(claims: NewClaims, seconds: number): { token: string; expiresAt: Date } {
    const iat = Math.floor(Date.now() / 1000)
    const exp = iat + seconds
    return { token: this.seal({ jti: randomUUID(), ...claims, iat, exp }), expiresAt: new Date(exp * 1000) }
  }

  /** A token of this server, with a contract in it. Medusa signs tokens with the same key, which are none of ours. */
  read(token: string): Reading {
    try {
      const claims = this.open(token) as unknown as Claims
      return typeof claims.contract === "string" ? { claims } : { problem: "invalid" }
    } catch (error) {
      return { problem: error instanceof jwt.TokenExpiredError ? "expired" : "invalid" }
    }
  }

  /** The claims of any token that this server has signed. @throws JsonWebTokenError */
  open(token: string): Record<string, unknown> {
    const keyid = keyidOf(token)
    const publicKey = keyid === undefined ? undefined : this.keys.findPublicKey(keyid)
    if (!publicKey) throw new jwt.JsonWebTokenError("unknown key")
    return jwt.verify(token, publicKey, { algorithms: ["RS256"] }) as Record<string, unknown>
  }

  /** The same, or undefined for a token that is not good. */
  tryOpen(token: string): Record<string, unknown> | undefined {
    try {
      return this.open(token)
    } catch {
      return undefined
    }
  }

  /** Signs complete claims as they are. */
  seal(claims: object): string {
    const { privateKey, keyid } = this.keys.current
    return jwt.sign(claims, privateKey, { algorithm: "RS256", keyid })
  }

  /** The same token under the key that signs now; the token itself when that is its key, or it is none of ours. */
  renewSignature(token: string): string {
    const keyid = keyidOf(token)
    if (keyid === undefined || keyid === this.keys.current.keyid || !this.keys.findPublicKey(keyid)) return token
    const claims = this.tryOpen(token)
    return claims ? this.seal(claims) : token
  }
}

/** The id of the key in a token's header; undefined for what is no token. */
function keyidOf(token: string): string | undefined {
  try {
    return jwt.decode(token, { complete: true })?.header.kid
  } catch {
    // It throws for claims that are no JSON.
    return undefined
  }
}
