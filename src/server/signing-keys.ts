import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The part of Medusa's `projectConfig.http` that makes it sign and check tokens by RS256 (contracts README, R8). */
export interface SigningKeys {
  /** PEM of the RSA private key. */
  jwtSecret: string
  /** PEM of the public key, served at `/.well-known/jwks.json`. */
  jwtPublicKey: string
  jwtOptions: { algorithm: "RS256"; keyid: string }
  jwtVerifyOptions: { algorithms: ["RS256"] }
}

/**
 * The key that signs tokens, created on first use as `<folder>/signing-key.pem` and readable by its owner only.
 * Processes that share a database must share this file, or each would refuse the tokens of the others.
 */
export function readSigningKeys(folder: string): SigningKeys {
  const file = join(folder, "signing-key.pem")
  if (!existsSync(file)) createKey(folder, file)
  const jwtSecret = readFileSync(file, "utf8")
  const jwtPublicKey = createPublicKey(jwtSecret).export({ type: "spki", format: "pem" }).toString()
  const keyid = createHash("sha256").update(jwtPublicKey).digest("base64url").slice(0, 16)
  return {
    jwtSecret,
    jwtPublicKey,
    jwtOptions: { algorithm: "RS256", keyid },
    jwtVerifyOptions: { algorithms: ["RS256"] },
  }
}

function createKey(folder: string, file: string) {
  mkdirSync(folder, { recursive: true })
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 })
  renameSync(draft, file)
}
