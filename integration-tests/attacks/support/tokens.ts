import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import jwt from "jsonwebtoken"

export type Claims = Record<string, any>

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url")
const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString())

export const claimsOf = (token: string): Claims => decode(token.split(".")[1])
export const headerOf = (token: string): Claims => decode(token.split(".")[0])

/** The key that the server signs with: what its thief could do. */
const readOwnKey = () => createPrivateKey(readFileSync(join(process.env.TEST_FOLDER!, "data/signing-key.pem")))
const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 })

function seal(header: Claims, claims: Claims, key: KeyObject): string {
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
  return jwt.sign(kept, key, { algorithm: "RS256", header: header as never, noTimestamp: true })
}

/** The same token with other claims (undefined takes one away), properly signed. */
export const resign = (token: string, claims: Claims) =>
  seal(headerOf(token), { ...claimsOf(token), ...claims }, readOwnKey())

/** The same claims by a key of the attacker's, with other fields of the header. */
export const signByStranger = (token: string, header: Claims) =>
  seal({ ...headerOf(token), ...header }, claimsOf(token), foreign.privateKey)

export const strangersJwk = () => foreign.publicKey.export({ format: "jwk" })

/** `alg` as it is written here, without a signature. */
export const unsign = (token: string, alg: string) =>
  `${encode({ ...headerOf(token), alg })}.${encode(claimsOf(token))}.`

/** HS256 by any secret: a server that lets the token choose the algorithm would take its public key for one. */
export function signBySecret(token: string, secret: string | Buffer, header: Claims = {}): string {
  const text = `${encode({ ...headerOf(token), ...header, alg: "HS256" })}.${token.split(".")[1]}`
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`
}

/** The public key as a server may hold it: what anybody can make of its JWKS. */
export function spellingsOf(jwk: object): (string | Buffer)[] {
  const key = createPublicKey({ key: jwk as never, format: "jwk" })
  const pems = (["spki", "pkcs1"] as const).map((type) => key.export({ type, format: "pem" }).toString())
  return [...pems, ...pems.map((pem) => pem.trim()), key.export({ type: "spki", format: "der" }), JSON.stringify(jwk)]
}
