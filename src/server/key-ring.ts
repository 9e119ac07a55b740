import { createPublicKey } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { KeyRing } from "../gateway/tokens"
import { readPublicKeys, type SigningKeys } from "./signing-keys"

/** How long the folder of keys is not looked into again, in milliseconds. */
const MEMORY_MS = 1000

/** The keys of this server, with those that it can check tokens by. */
export interface ServerKeys extends KeyRing {
  /** As PEM, by their ids. */
  publicKeys(): Map<string, string>
}

/**
 * The key that Medusa itself signs with, so that one token opens both, and the public ones of its folder, which is
 * looked into again for a key that is not known: another process may have begun to sign with a new one.
 * @throws Error when Medusa is set up for another algorithm than RS256
 */
export function openKeyRing(container: MedusaContainer): ServerKeys {
  const { http } = container.resolve("configModule").projectConfig
  const { jwtSecret: privateKey, jwtPublicKey, jwtOptions, signingKeysFolder } = http as Partial<SigningKeys>
  if (jwtOptions?.algorithm !== "RS256" || !privateKey || !jwtPublicKey || !signingKeysFolder) {
    throw new Error(
      "medusa-plugin-portico signs tokens by RS256: put `...readSigningKeys(folder)` into projectConfig.http (see README).",
    )
  }
  const { keyid } = jwtOptions
  let known = new Map<string, string>()
  let readAt = -Infinity
  const publicKeys = () => {
    if (performance.now() - readAt > MEMORY_MS) {
      known = new Map([...readPublicKeys(signingKeysFolder), [keyid, jwtPublicKey]])
      readAt = performance.now()
    }
    return known
  }
  return {
    current: { privateKey, keyid },
    publicKeys,
    findPublicKey: (wanted) => known.get(wanted) ?? publicKeys().get(wanted),
  }
}

/** The public keys as a JSON Web Key Set (RFC 7517). */
export function toJwks(publicKeys: Map<string, string>) {
  return {
    keys: [...publicKeys].map(([kid, pem]) => ({
      ...createPublicKey(pem).export({ format: "jwk" }),
      kid,
      use: "sig",
      alg: "RS256",
    })),
  }
}
