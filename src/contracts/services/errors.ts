import type { Failures } from "../../failures"
import type { Wording, Wordings } from "../../gateway/contract"
import type { GatewayFailures, Issue } from "../../gateway/failure"

const wording = (status: number, message: string): Wording<unknown> => ({ status, code: String(status), message })
const issue = (field: string, message: string): Wording<unknown> => ({
  ...wording(400, message),
  details: (): Issue[] => [{ field, message }],
})

/** The statuses of services.md 4 and the words of 3.1 and 3.2. */
export const wordings: Wordings<Failures & GatewayFailures> = {
  malformed_body: wording(400, "The request body is not valid JSON."),
  body_too_large: { ...wording(413, ""), message: ({ limit }) => `The request body is larger than ${limit} bytes.` },
  body_too_complex: wording(400, "The request body is nested too deeply or has too many fields."),
  unsupported_media_type: wording(415, "Send the request body as application/json in UTF-8."),
  path_not_found: wording(404, "Not found."),
  action_unknown: wording(400, "Bad request."),
  method_not_allowed: wording(405, "Method not allowed."),
  validation_failed: { ...wording(400, "Validation failed."), details: ({ issues }) => issues },
  unauthenticated: wording(401, "Missing or invalid authentication."),
  token_expired: wording(401, "Missing or invalid authentication."),
  forbidden: wording(403, "Access not allowed."),
  key_reused: wording(422, "This Idempotency-Key was used with another request body."),
  key_in_use: wording(409, "The first request with this Idempotency-Key is still running."),
  rate_limited: {
    ...wording(429, ""),
    message: ({ retryAfter }) => `Too many requests. Try again in ${retryAfter} seconds.`,
  },
  unavailable: wording(503, "Service unavailable."),
  internal_error: wording(500, "Internal server error."),
  invalid_credentials: wording(401, "Invalid username/email or password."),
  username_taken: issue("username", "Username already exists."),
  email_taken: issue("email", "Email already exists."),
  mobile_taken: issue("mobile", "Mobile number already exists."),
  invalid_mobile: issue("mobile", "Mobile must be a 10-digit Indian mobile number."),
  mobile_not_proved: wording(401, "Missing or invalid authentication."),
  invalid_otp: wording(400, "Invalid or expired code."),
  otp_too_soon: {
    ...wording(429, ""),
    message: ({ retryAfter }) => `A code was sent a moment ago. Try again in ${retryAfter} seconds.`,
  },
  account_locked: wording(423, "Account locked due to failed logins. Try again in 15 minutes."),
  second_factor_required: wording(403, "This account needs a second factor."),
  invalid_refresh_token: wording(401, "Missing or invalid authentication."),
  refresh_token_expired: wording(401, "Missing or invalid authentication."),
  invalid_reset_token: issue("token", "Invalid or expired reset token."),
  invalid_verification_code: issue("code", "Invalid or expired verification code."),
  session_not_found: wording(404, "Session not found."),
  user_not_found: wording(404, "User not found."),
  product_not_found: wording(404, "Product not found."),
  category_not_found: issue("category", "There is no such category."),
  sku_taken: issue("sku", "Another product has this SKU."),
  barcode_taken: issue("barcode", "Another product has this barcode."),
  review_exists: wording(400, "You have reviewed this product already."),
  review_not_found: wording(404, "Review not found."),
  review_of_another: wording(404, "Review not found."),
  insufficient_stock: wording(400, "Insufficient stock."),
  items_out_of_stock: wording(400, "Insufficient stock."),
  cart_empty: wording(400, "The cart is empty."),
  country_not_served: { ...wording(400, ""), message: ({ country }) => `We do not deliver to ${country}.` },
  payment_method_not_offered: {
    ...wording(400, ""),
    message: ({ offered }) => `Pay by one of: ${offered.join(", ")}.`,
  },
  order_not_found: wording(404, "Order not found."),
  order_of_another: wording(404, "Order not found."),
}
