import { MedusaError } from "@medusajs/framework/utils"

/** A line that stock does not cover. `product` is the product's integer. */
export interface Shortage {
  product: number
  requested: number
  available: number
}

/** What the gateway fails with as well, in the same words. */
export interface PassingFailures {
  /** Seconds. */
  rate_limited: { limit: number; window: number; retryAfter: number }
  /** Something that it needs does not answer; nothing has happened. */
  unavailable: undefined
}

/** What can go wrong in a use case, each with the details it carries. Every contract has words for every one. */
export interface Failures extends PassingFailures {
  invalid_credentials: undefined
  username_taken: undefined
  email_taken: undefined
  mobile_taken: undefined
  invalid_mobile: undefined
  mobile_not_proved: undefined
  invalid_otp: undefined
  /** Seconds. */
  otp_too_soon: { retryAfter: number }
  /** Five wrong passwords in a row (R10). */
  account_locked: undefined
  /** An admin with a second factor logs in through the Medusa admin, which asks for it. */
  second_factor_required: undefined
  invalid_refresh_token: undefined
  refresh_token_expired: undefined
  invalid_reset_token: undefined
  invalid_verification_code: undefined
  session_not_found: undefined
  user_not_found: undefined
  product_not_found: undefined
  /** Of a product that is written; a list of a category that there is not is empty. */
  category_not_found: undefined
  /** Another product or inventory item has it. */
  sku_taken: undefined
  barcode_taken: undefined
  /** A cart wants more than there is. */
  insufficient_stock: { shortages: Shortage[] }
  /** An order does. */
  items_out_of_stock: { shortages: Shortage[] }
  /** A customer writes one review of a product. */
  review_exists: undefined
  review_not_found: undefined
  /** Told apart from `review_not_found` only where a contract does so. */
  review_of_another: undefined
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
  invalid_refresh_token: Types.UNAUTHORIZED,
  refresh_token_expired: Types.UNAUTHORIZED,
  session_not_found: Types.NOT_FOUND,
  user_not_found: Types.NOT_FOUND,
  product_not_found: Types.NOT_FOUND,
  category_not_found: Types.NOT_FOUND,
  order_not_found: Types.NOT_FOUND,
  review_not_found: Types.NOT_FOUND,
  review_of_another: Types.FORBIDDEN,
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
