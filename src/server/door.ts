import type { MedusaContainer } from "@medusajs/framework/types"
import { contracts, type ContractId } from "../contracts"
import type { Contract } from "../gateway/contract"
import { createDoor, type Door } from "../gateway/gateway"
import { Tokens, type Claims } from "../gateway/tokens"
import { createRateLimit } from "../gateway/rate-limit"
import { readOptions, type PorticoOptions } from "../options"
import type { Actor, Context, TokenIssuer } from "../use-cases/context"
import { readKeyPair } from "./key-pair"
import { createMarkets } from "./markets"
import { logError, logLine } from "./log"

/** The door of all contracts that are switched on, tied to a Medusa: the one place where gateway, contracts and use cases meet. */
export function openDoor(container: MedusaContainer): Door {
  const options = readOptions(container)
  const tokens = new Tokens(readKeyPair(container))
  const readMarket = createMarkets(container)
  const ids = (Object.keys(contracts) as ContractId[]).filter((id) => options.contracts[id])
  return createDoor({
    operations: ids.flatMap((id) => contracts[id]),
    tokens,
    keyStore: container.resolve("idempotency"),
    limitRate: options.rateLimit ? createRateLimit(options.rateLimit) : undefined,
    corsOrigins: options.corsOrigins,
    checkReplies: options.checkReplies,
    log: logLine,
    logError,
    async openContext(contract, caller): Promise<Context> {
      const { salesChannel, region } = options.contracts[contract.id as ContractId] as Exclude<
        PorticoOptions["contracts"][ContractId],
        false
      >
      return {
        scope: container,
        actor: toActor(caller),
        market: await readMarket(salesChannel, region),
        tokens: createTokenIssuer(tokens, contract, options.accessTokenSeconds),
        imagesUrl: options.cdnUrl ?? options.publicUrl,
      }
    },
  })
}

function toActor(claims: Claims | undefined): Actor {
  if (!claims) return { kind: "guest" }
  if (claims.role === "registrant") return { kind: "registrant", mobile: claims.mobile! }
  return {
    kind: claims.role === "admin" ? "admin" : "customer",
    id: claims.actor_id,
    number: claims.sub!,
    email: claims.email!,
    authIdentityId: claims.auth_identity_id,
  }
}

/** Life of the token that a new mobile number registers with, in seconds. */
const REGISTRATION_SECONDS = 15 * 60

function createTokenIssuer(tokens: Tokens, contract: Contract, defaultSeconds: number): TokenIssuer {
  const seconds = contract.accessTokenSeconds ?? defaultSeconds
  return {
    forPerson({ kind, id, number, email, authIdentityId }) {
      const isCustomer = kind === "customer"
      const signed = tokens.sign(
        {
          sub: number,
          email,
          role: isCustomer ? "user" : "admin",
          contract: contract.id,
          actor_id: id,
          actor_type: isCustomer ? "customer" : "user",
          auth_identity_id: authIdentityId,
          app_metadata: isCustomer ? { customer_id: id } : { user_id: id },
        },
        seconds,
      )
      return { ...signed, expiresIn: seconds }
    },
    forRegistrant(mobile) {
      const actor = { actor_id: "", actor_type: "registrant", auth_identity_id: "" } as const
      const claims = { role: "registrant", contract: contract.id, mobile, ...actor } as const
      return { ...tokens.sign(claims, REGISTRATION_SECONDS), expiresIn: REGISTRATION_SECONDS }
    },
  }
}
