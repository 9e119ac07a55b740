import type { MedusaContainer } from "@medusajs/framework/types"
import type { Client } from "../gateway/gateway"
import type { Actor, Guest, IdentityContext } from "../use-cases/context"
import { createTokenIssuer } from "./token-issuer"

/** The name that logins by Medusa's own routes have where a contract's have the contract. */
export const NATIVE = { id: "medusa", renewable: true }

/** What the use cases of identity are given when Medusa's own routes call them. */
export const nativeContext = <A extends Actor>(
  scope: MedusaContainer,
  actor: A,
  client: Client,
): IdentityContext<A> => ({
  scope,
  actor,
  client,
  tokens: createTokenIssuer(scope, NATIVE, client),
})

/** The same for work that no request asks for. */
export const systemContext = (scope: MedusaContainer): IdentityContext<Guest> =>
  nativeContext(scope, { kind: "guest" }, { address: "system" })
