import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fail } from "../../failures"
import { limits } from "../../limits"
import { clientOfRequest, tellFailure } from "../native"
import { segmentsOf } from "./segments"

const limit = limits.medusa.authentication

/** Counts a try to log in, by Medusa's own routes or ours beside them, against the caller's address (R15). */
export async function limitAuthentication(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (isFree(req)) return next()
  const { address } = clientOfRequest(req)
  const state = await req.scope
    .resolve("rate_limit")
    .consume("medusa:authentication", address, limit)
    .catch(() => undefined)
  if (!state) return tellFailure(res, 503, fail("unavailable"))
  res.setHeader("X-RateLimit-Limit", limit.requests)
  res.setHeader("X-RateLimit-Remaining", state.remaining)
  res.setHeader("X-RateLimit-Reset", Math.floor(Date.now() / 1000) + state.resetsIn)
  if (!state.isOver) return next()
  const details = { limit: limit.requests, window: limit.seconds, retryAfter: state.resetsIn }
  tellFailure(res, 429, fail("rate_limited", details))
}

/**
 * What tries nothing: our pages, and under `/auth` what one asks for who is logged in. Medusa's logins take GET as well
 * as POST, of whatever actor.
 */
function isFree(req: MedusaRequest) {
  if (req.method === "OPTIONS") return true
  if (req.baseUrl.toLowerCase() !== "/auth") return req.method === "GET"
  const [first, second] = segmentsOf(req)
  return (
    first === "session" || first === "token" || (req.method === "GET" && (first === "mfa" || second === "providers"))
  )
}
