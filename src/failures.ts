import { MedusaError } from "@medusajs/framework/utils"

/** A line that stock does not cover. `product` is the product's integer. */
export interface Shortage {
  product: number
  requested: number
  available: number
}

/** What can go wrong in a use case, each with the details it carries. Every contract has words for every one. */
export interface Failures {
  invalid_credentials: undefined
  username_taken: undefined
  email_taken: undefined
  mobile_taken: undefined
  invalid_mobile: undefined
  mobile_not_proved: undefined
  invalid_otp: undefined
  otp_too_soon: undefined
  user_not_found: undefined
  product_not_found: undefined
  /** A cart wants more than there is. */
  insufficient_stock: { shortages: Shortage[] }
  /** An order does. */
  items_out_of_stock: { shortages: Shortage[] }
  cart_empty: undefined
  country_not_served: { country: string }
  payment_method_not_offered: { offered: string[] }
  order_not_found: undefined
  /** Told apart from `order_not_found` only where a contract does so. */
  order_of_another: undefined
}

export type FailureCode = keyof Failures

const { Types } = MedusaError

/** How Medusa's own routes tell it: their error handler reads `type`. */
const medusaTypes: Partial<Record<FailureCode, string>> = {
  invalid_credentials: Types.UNAUTHORIZED,
  user_not_found: Types.NOT_FOUND,
  product_not_found: Types.NOT_FOUND,
  order_not_found: Types.NOT_FOUND,
  order_of_another: Types.FORBIDDEN,
}

/**
 * A failure to be thrown: `throw fail("insufficient_stock", { shortages })`.
 * Its `code` and `details` survive a workflow, its class does not; so read `code`.
 */
export function fail<Code extends FailureCode>(
  code: Code,
  ...[details]: Failures[Code] extends undefined ? [] : [Failures[Code]]
): MedusaError {
  const error = new MedusaError(medusaTypes[code] ?? Types.NOT_ALLOWED, code.replaceAll("_", " "), code)
  return Object.assign(error, { details })
}

/** The code of a caught failure: what was thrown in a workflow has lost its class. */
export const codeOf = (caught: unknown): string | undefined => (caught as { code?: string } | null)?.code
