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

/** How a budget stands after one more request. */
export interface BudgetState {
  isOver: boolean
  remaining: number
  /** Seconds. */
  resetsIn: number
}

/** Where requests are counted. */
export interface LimitStore {
  consume(name: string, client: string, limit: Limit): Promise<BudgetState>
}

export interface RateLimits {
  store: LimitStore
  /** For contracts whose documents have no limit. */
  general: Limit
}

/** Names and values in turn. */
export const rateHeaders = ({ requests }: Limit, { remaining, resetsIn }: BudgetState): string[] => [
  "X-RateLimit-Limit",
  String(requests),
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
  { store, general }: RateLimits,
  res: ServerResponse,
  client: string,
  contract: Contract,
  operation?: Operation,
): Promise<void> {
  const { name, limit } = limitOf(contract, operation, general)
  const state = await store.consume(name, client, limit).catch(() => {
    throw refuse("unavailable")
  })
  const { isOver, remaining, resetsIn } = state
  // Of two budgets, an address's and a person's, the caller is told the one that ends first.
  const told = res.getHeader("X-RateLimit-Remaining")
  if (told === undefined || remaining < Number(told)) {
    const headers = rateHeaders(limit, state)
    for (let at = 0; at < headers.length; at += 2) res.setHeader(headers[at], headers[at + 1])
  }
  if (isOver) {
    throw refuse("rate_limited", { limit: limit.requests, window: limit.seconds, retryAfter: resetsIn })
  }
}

/** An operation's limit and the name that it is counted under. */
export function limitOf(contract: Contract, operation: Operation | undefined, general: Limit) {
  const own = operation?.limit ? contract.limits?.[operation.limit] : undefined
  if (own) return { name: `${contract.id}:${operation!.limit}`, limit: own }
  const ofContract = contract.limits?.general
  return ofContract ? { name: `${contract.id}:general`, limit: ofContract } : { name: "general", limit: general }
}
