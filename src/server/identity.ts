import type { MedusaContainer } from "@medusajs/framework/types"
import { Tokens } from "../gateway/tokens"
import { openKeyRing, type ServerKeys } from "./key-ring"

/** What the contracts and Medusa's own routes share to know who calls. */
export interface Identity {
  keys: ServerKeys
  tokens: Tokens
}

const opened = new WeakMap<object, Identity>()

/** One for each process: Medusa's configuration is what stays the same from request to request. */
export function openIdentity(container: MedusaContainer): Identity {
  const config = container.resolve("configModule")
  const known = opened.get(config)
  if (known) return known
  const keys = openKeyRing(container)
  const identity = { keys, tokens: new Tokens(keys) }
  opened.set(config, identity)
  return identity
}
