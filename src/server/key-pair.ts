import type { MedusaContainer } from "@medusajs/framework/types"
import type { KeyPair } from "../gateway/tokens"

/**
 * The keys that Medusa itself signs with, so that one token opens both.
 * @throws Error when Medusa is set up for another algorithm than RS256
 */
export function readKeyPair(container: MedusaContainer): KeyPair {
  const { http } = container.resolve("configModule").projectConfig
  const { algorithm, keyid } = http.jwtOptions ?? {}
  if (algorithm !== "RS256" || typeof http.jwtSecret !== "string" || !http.jwtPublicKey) {
    throw new Error(
      "medusa-plugin-portico signs tokens by RS256: put `...readSigningKeys(folder)` into projectConfig.http (see README).",
    )
  }
  return { privateKey: http.jwtSecret, publicKey: http.jwtPublicKey as string, keyid: keyid ?? "portico" }
}
