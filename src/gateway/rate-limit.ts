import type { ServerResponse } from "node:http"
import type { Contract } from "./contract"
import { refuse } from "./failure"
import type { Operation } from "./operation"

export interface Limit {
  /** Requests in a window. */
  requests: number
  /** Length of the window. */
  seconds: number
  /** Counted where a restart does not forget it; when that fails, the request is refused. */
  strict?: boolean
}

/** Where requests are counted. */
export interface LimitStore {
  consume(name: string, client: string, limit: Limit): Promise<{ isOver: boolean; remaining: number; resetsIn: number }>
}

export interface RateLimits {
  store: LimitStore
  /** For contracts whose documents have no limit. */
  general: Limit
}

/** How the budget stands that a request was counted against. */
export interface RateState {
  limit: Limit
  isOver: boolean
  remaining: number
  /** Seconds. */
  resetsIn: number
}

/** Counts a request of `client` against the limit of its operation. @throws `unavailable` when it cannot be counted */
export async function countRequest(
  { store, general }: RateLimits,
  client: string,
  contract: Contract,
  operation?: Operation,
): Promise<RateState> {
  const { name, limit } = limitOf(contract, operation, general)
  const state = await store.consume(name, client, limit).catch(() => {
    throw refuse("unavailable")
  })
  return { limit, ...state }
}

/** Names and values in turn. */
export const rateHeaders = ({ limit, remaining, resetsIn }: RateState): string[] => [
  "X-RateLimit-Limit",
  String(limit.requests),
  "X-RateLimit-Remaining",
  String(remaining),
  "X-RateLimit-Reset",
  String(Math.floor(Date.now() / 1000) + resetsIn),
]

/**
 * Counts a request of `client` (an address, or a person) against the limit of its operation and sets `X-RateLimit-*`.
 * A request of which no operation is known counts too, or a budget could be saved by malformed requests.
 * @throws `rate_limited`, or `unavailable` when a strict limit cannot be counted
 */
export async function limitRate(
  limits: RateLimits,
  res: ServerResponse,
  client: string,
  contract: Contract,
  operation?: Operation,
): Promise<void> {
  const state = await countRequest(limits, client, contract, operation)
  const { limit, isOver, remaining, resetsIn } = state
  // Of two budgets, an address's and a person's, the caller is told the one that ends first.
  const told = res.getHeader("X-RateLimit-Remaining")
  if (told === undefined || remaining < Number(told)) {
    const headers = rateHeaders(state)
    for (let at = 0; at < headers.length; at += 2) res.setHeader(headers[at], headers[at + 1])
  }
  if (isOver) {
    throw refuse("rate_limited", { limit: limit.requests, window: limit.seconds, retryAfter: resetsIn })
  }
}

/** An operation's limit and the name that it is counted under. */
function limitOf(contract: Contract, operation: Operation | undefined, general: Limit) {
  const own = operation?.limit ? contract.limits?.[operation.limit] : undefined
  if (own) return { name: `${contract.id}:${operation!.limit}`, limit: own }
  const ofContract = contract.limits?.general
  return ofContract ? { name: `${contract.id}:general`, limit: ofContract } : { name: "general", limit: general }
}
