import { createPublicKey, randomUUID } from "node:crypto"
import jwt from "jsonwebtoken"

/** What a token says of its bearer (R8). The last four are Medusa's own, so that it opens `/store/*` (or `/admin/*`) too. */
export interface Claims {
  /** The person's integer; absent from a registrant's token. */
  sub?: number
  email?: string
  role: "user" | "admin" | "registrant"
  /** The contract that it was issued under. */
  contract: string
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

export type NewClaims = Omit<Claims, "jti" | "iat" | "exp">

export interface KeyPair {
  privateKey: string
  publicKey: string
  keyid: string
}

/** A token's claims, or why it is worth nothing. */
export type Reading = { claims: Claims } | { problem: "expired" | "invalid" }

export class Tokens {
  constructor(private readonly keys: KeyPair) {}

  sign(claims: NewClaims, seconds: number): { token: string; expiresAt: Date } {
    const { privateKey, keyid } = this.keys
    const iat = Math.floor(Date.now() / 1000)
    const exp = iat + seconds
    const token = jwt.sign({ ...claims, jti: randomUUID(), iat, exp }, privateKey, { algorithm: "RS256", keyid })
    return { token, expiresAt: new Date(exp * 1000) }
  }

  read(token: string): Reading {
    try {
      const claims = jwt.verify(token, this.keys.publicKey, { algorithms: ["RS256"] }) as unknown as Claims
      // Medusa signs its own tokens with this key; they name no contract and are none of ours.
      return typeof claims.contract === "string" ? { claims } : { problem: "invalid" }
    } catch (error) {
      return { problem: error instanceof jwt.TokenExpiredError ? "expired" : "invalid" }
    }
  }
}

/** The public keys as a JSON Web Key Set (RFC 7517). */
export function toJwks({ publicKey, keyid }: Pick<KeyPair, "publicKey" | "keyid">) {
  const key = createPublicKey(publicKey).export({ format: "jwk" })
  return { keys: [{ ...key, kid: keyid, use: "sig", alg: "RS256" }] }
}
