import type { IncomingMessage, ServerResponse } from "node:http"
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible"
import { refuse } from "./failure"

export interface RateLimitSettings {
  /** Requests of one client in a window. */
  limit: number
  /** Length of the window in seconds. */
  window: number
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
}

/** Counts a request, in this process, and sets `X-RateLimit-*`. @throws `rate_limited` */
export type LimitRate = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export function createRateLimit({ limit, window, trustedProxies }: RateLimitSettings): LimitRate {
  const counter = new RateLimiterMemory({ points: limit, duration: window })
  return async (req, res) => {
    const state = await counter.consume(clientOf(req, trustedProxies)).catch((refused) => refused as RateLimiterRes)
    const isOver = state.consumedPoints > limit
    const seconds = Math.ceil(state.msBeforeNext / 1000)
    res.setHeader("X-RateLimit-Limit", limit)
    res.setHeader("X-RateLimit-Remaining", isOver ? 0 : state.remainingPoints)
    res.setHeader("X-RateLimit-Reset", Math.floor(Date.now() / 1000) + seconds)
    if (isOver) throw refuse("rate_limited", { limit, window, retryAfter: seconds })
  }
}

/**
 * The client's address: the socket's, or the last one in X-Forwarded-For that no trusted proxy has. An IPv6 client has
 * a whole /64 to choose addresses from, so that counts as one.
 */
export function clientOf(req: IncomingMessage, trustedProxies: readonly string[]): string {
  const forwarded = String(req.headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim()) // prettier-ignore
  const chain = [...forwarded.filter(Boolean), plain(req.socket.remoteAddress ?? "")]
  const client = chain.findLast((address) => !trustedProxies.includes(plain(address))) ?? chain[0]
  return client.includes(":") ? network(client) : client
}

/** `::ffff:127.0.0.1` is how an IPv6 socket shows an IPv4 client. */
const plain = (address: string) => address.replace(/^::ffff:/i, "")

/** The first four groups of an IPv6 address. */
function network(address: string) {
  const [head, tail = ""] = address.toLowerCase().split("::")
  const groups = head.split(":").filter(Boolean)
  const missing = address.includes("::") ? 8 - groups.length - tail.split(":").filter(Boolean).length : 0
  const all = [
    ...groups,
    ...Array.from({ length: Math.max(missing, 0) }, () => "0"),
    ...tail.split(":").filter(Boolean),
  ]
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":") // prettier-ignore
}
