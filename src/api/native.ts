import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { clientOf } from "../gateway/client-address"
import type { Client } from "../gateway/gateway"
import type { Claims } from "../gateway/tokens"
import { codeOf } from "../failures"
import { readOptions } from "../options"
import { toActor } from "../server/door"
import { nativeContext } from "../server/native-context"
import type { Customer, Guest, IdentityContext } from "../use-cases/context"

/** Medusa's error handler knows no status for these. */
const statuses: Record<string, number> = { rate_limited: 429, otp_too_soon: 429, account_locked: 423, unavailable: 503 }

type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<unknown>

/** A handler of a route of Medusa's kind: what the use cases throw is told as Medusa tells its errors. */
export const answering =
  (handle: Handler) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      await handle(req, res)
    } catch (error) {
      const status = statuses[codeOf(error) ?? ""]
      if (status) tellFailure(res, status, error)
      else next(error)
    }
  }

export function tellFailure(res: MedusaResponse, status: number, error: unknown): void {
  const { code, message, details } = error as { code: string; message: string; details?: { retryAfter?: number } }
  if (details?.retryAfter) res.setHeader("Retry-After", details.retryAfter)
  res.status(status).json({ type: code, message })
}

/** @throws MedusaError with the first thing that is wrong */
export const readBody = <S extends z.ZodObject>(req: MedusaRequest, schema: S): z.output<S> =>
  read(req.body ?? {}, schema, "body")

/** @throws MedusaError with the first thing that is wrong */
export const readQuery = <S extends z.ZodObject>(req: MedusaRequest, schema: S): z.output<S> =>
  read(req.query, schema, "query")

function read<S extends z.ZodObject>(given: unknown, schema: S, place: string): z.output<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${path.join(".") || place}: ${message}`)
}

export const clientOfRequest = (req: MedusaRequest): Client => ({
  address: clientOf(req, readOptions(req.scope).trustedProxies),
  userAgent: req.headers["user-agent"],
})

export const guestContext = (req: MedusaRequest): IdentityContext<Guest> =>
  nativeContext(req.scope, { kind: "guest" }, clientOfRequest(req))

/** For routes behind `authenticate("customer", ...)`. */
export const customerContext = (req: MedusaRequest): IdentityContext<Customer> => {
  const { auth_context: claims } = req as unknown as { auth_context: Claims }
  return nativeContext(req.scope, toActor(claims) as Customer, clientOfRequest(req))
}
