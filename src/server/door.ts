import { hasPermission } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { WILDCARD } from "@medusajs/framework/utils"
import { contracts, type ContractId } from "../contracts"
import { createDoor, type Door } from "../gateway/gateway"
import { ReplyMemory } from "../gateway/reply-memory"
import type { Claims } from "../gateway/tokens"
import { readOptions, type PorticoOptions } from "../options"
import { readRoles } from "../use-cases/account/read-roles"
import type { Actor, Context } from "../use-cases/context"
import { openIdentity } from "./identity"
import { createMarkets } from "./markets"
import { logError, logLine } from "./log"
import { createTokenIssuer } from "./token-issuer"

/** The door of all contracts that are switched on, tied to a Medusa: the one place where gateway, contracts and use cases meet. */
export function openDoor(container: MedusaContainer): Door {
  const options = readOptions(container)
  const sessions = container.resolve("login_session")
  const readMarket = createMarkets(container)
  const memory = openMemory(container, options)
  const ids = (Object.keys(contracts) as ContractId[]).filter((id) => options.contracts[id])
  return createDoor({
    operations: ids.flatMap((id) => contracts[id]),
    tokens: openIdentity(container).tokens,
    keyStore: container.resolve("idempotency"),
    rateLimits: { store: container.resolve("rate_limit"), general: generalLimit(options) },
    memory,
    trustedProxies: options.trustedProxies,
    isAlive: (sessionId, actorId) => sessions.isAlive(sessionId, actorId),
    async isPermitted(userId, needed) {
      // Read anew each time, where Medusa's own routes believe a token: a role that is taken away is gone at once.
      const roles = await readRoles(container, userId)
      if (!roles) return true
      const actions = needed ?? { resource: WILDCARD, operation: WILDCARD }
      // Medusa lets pass who has no role at all.
      return roles.length > 0 && hasPermission({ roles, actions, container })
    },
    corsOrigins: options.corsOrigins,
    checkReplies: options.checkReplies,
    log: logLine,
    logError,
    async openContext(contract, caller, client): Promise<Context> {
      const { salesChannel, region } = options.contracts[contract.id as ContractId] as Exclude<
        PorticoOptions["contracts"][ContractId],
        false
      >
      return {
        scope: container,
        actor: toActor(caller),
        market: await readMarket(salesChannel, region),
        tokens: createTokenIssuer(container, contract, client),
        client,
        imagesUrl: options.cdnUrl ?? options.publicUrl,
      }
    },
  })
}

/** Kept from when changes of the catalogue can be heard. */
function openMemory(container: MedusaContainer, { cache }: PorticoOptions): ReplyMemory | undefined {
  if (!cache) return undefined
  const { products, categories, megabytes, ...told } = cache
  const memory = new ReplyMemory({ seconds: { products, categories }, bytes: megabytes * 1024 * 1024, ...told })
  container.resolve("catalogue_changes").follow(memory)
  return memory
}

/** The limit of contracts whose documents have none (RATE_LIMIT_*). */
export function generalLimit({ rateLimit }: PorticoOptions) {
  // Off is off in the store; what it would be is of no matter.
  const { limit: requests, window: seconds } = rateLimit || { limit: 100, window: 60 }
  return { requests, seconds }
}

export function toActor(claims: Claims | undefined): Actor {
  if (!claims) return { kind: "guest" }
  if (claims.role === "registrant") return { kind: "registrant", mobile: claims.mobile! }
  return {
    kind: claims.role === "admin" ? "admin" : "customer",
    id: claims.actor_id,
    number: claims.sub!,
    email: claims.email!,
    authIdentityId: claims.auth_identity_id,
    sessionId: claims.sid!,
  }
}
