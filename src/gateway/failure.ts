import type { Contract, ToldFailure } from "./contract"

export interface Issue {
  /** `shippingAddress.country`, or `body` for the whole of it. */
  field: string
  message: string
}

/** What can go wrong before a use case is reached, each with the details it carries. */
export interface GatewayFailures {
  malformed_body: undefined
  body_too_large: { limit: number }
  body_too_complex: undefined
  unsupported_media_type: undefined
  path_not_found: undefined
  action_unknown: undefined
  method_not_allowed: { allow: string[] }
  validation_failed: { issues: Issue[] }
  unauthenticated: undefined
  token_expired: undefined
  forbidden: undefined
  /** An Idempotency-Key came again with another body. */
  key_reused: undefined
  /** Seconds. */
  key_in_use: { retryAfter: number }
  rate_limited: { limit: number; window: number; retryAfter: number }
  unavailable: undefined
  internal_error: undefined
}

type Failing<Code extends keyof GatewayFailures> = { code: Code; details: GatewayFailures[Code] }

/** A failure to be thrown. Use cases throw the same shape; `code` is read, never the class. */
export function refuse<Code extends keyof GatewayFailures>(
  code: Code,
  ...[details]: GatewayFailures[Code] extends undefined ? [] : [GatewayFailures[Code]]
): Failing<Code> & Error {
  return Object.assign(new Error(code), { code, details }) as Failing<Code> & Error
}

/** Codes of PostgreSQL and of sockets that mean: not now, try again. */
const passing = new Set(["ECONNREFUSED", "ECONNRESET", "57P01", "57P03", "53300", "40001", "40P01", "55P03"])

/** The code of a thrown thing as `contract` knows it; what it has no words for is an internal error. */
export function failureCode(thrown: unknown, contract: Contract): string {
  const code = (thrown as { code?: unknown } | null)?.code
  if (typeof code !== "string") return "internal_error"
  if (Object.hasOwn(contract.wordings, code)) return code
  return passing.has(code) ? "unavailable" : "internal_error"
}

export function tell(code: string, thrown: unknown, contract: Contract): ToldFailure {
  const wording = contract.wordings[code]
  const details = (thrown as { details?: unknown } | null)?.details as never
  return {
    status: wording.status,
    code: wording.code,
    message: typeof wording.message === "string" ? wording.message : wording.message(details),
    details: wording.details?.(details),
  }
}
