import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto"
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The part of Medusa's `projectConfig.http` that makes it sign and check tokens by RS256 (contracts README, R8). */
export interface SigningKeys {
  /** PEM of the RSA private key. */
  jwtSecret: string
  /** PEM of the public key, served at `/.well-known/jwks.json`. */
  jwtPublicKey: string
  jwtOptions: { algorithm: "RS256"; keyid: string }
  jwtVerifyOptions: { algorithms: ["RS256"] }
  /** Where Portico finds the key before this one, and one that another process has made meanwhile. */
  signingKeysFolder: string
}

const CURRENT = "signing-key.pem"
const PREVIOUS = "signing-key.previous.pem"
/** The longest life of an access token, `kishanskraft`'s day: as long the key before must be known. */
const LONGEST_TOKEN_MS = 24 * 3600 * 1000

/**
 * The key that signs tokens, created on first use as `<folder>/signing-key.pem` and readable by its owner only.
 * Processes that share a database must share this folder, or each would refuse the tokens of the others.
 */
export function readSigningKeys(folder: string): SigningKeys {
  const file = join(folder, CURRENT)
  if (!existsSync(file)) createKey(folder)
  const jwtSecret = readFileSync(file, "utf8")
  const jwtPublicKey = toPublic(jwtSecret)
  return {
    jwtSecret,
    jwtPublicKey,
    jwtOptions: { algorithm: "RS256", keyid: toKeyid(jwtPublicKey) },
    jwtVerifyOptions: { algorithms: ["RS256"] },
    signingKeysFolder: folder,
  }
}

/** The public keys of a folder as PEM, the one that signs first, by their ids. */
export function readPublicKeys(folder: string): Map<string, string> {
  const files = [CURRENT, PREVIOUS].map((name) => join(folder, name)).filter((file) => existsSync(file))
  const keys = files.map((file) => toPublic(readFileSync(file, "utf8")))
  return new Map(keys.map((key) => [toKeyid(key), key]))
}

/**
 * Puts a new key in the place of the one that signs; tokens of the old one stay good until they expire.
 * @throws Error when the key before is younger than the longest token, as tokens that it signed would die
 */
export function rotateSigningKeys(folder: string, now = Date.now()): { keyid: string } {
  const [current, previous] = [join(folder, CURRENT), join(folder, PREVIOUS)]
  if (!existsSync(current)) throw new Error(`There is no ${current} to take the place of.`)
  if (existsSync(previous) && now - statSync(current).ctimeMs < LONGEST_TOKEN_MS) {
    throw new Error("The last rotation was less than 24 hours ago; tokens of the key before it may still be in use.")
  }
  renameSync(current, previous)
  createKey(folder)
  return { keyid: readSigningKeys(folder).jwtOptions.keyid }
}

function createKey(folder: string) {
  mkdirSync(folder, { recursive: true })
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const draft = join(folder, `${CURRENT}.${process.pid}`)
  writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 })
  try {
    // Unlike a rename it leaves alone what another process has put there meanwhile.
    linkSync(draft, join(folder, CURRENT))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    rmSync(draft)
  }
}

const toPublic = (privateKey: string) => createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString()

const toKeyid = (publicKey: string) => createHash("sha256").update(publicKey).digest("base64url").slice(0, 16)
