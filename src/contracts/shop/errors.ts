import type { Failures } from "../../failures"
import type { Wording, Wordings } from "../../gateway/contract"
import type { GatewayFailures, Issue } from "../../gateway/failure"

const wording = (status: number, message: string): Wording<unknown> => ({ status, code: String(status), message })

/** The statuses and words of shop.md, "Status Codes" and "Error Messages"; `gallery` shares the error shape. */
export const wordings: Wordings<Failures & GatewayFailures> = {
  malformed_body: wording(400, "The request body is not valid JSON"),
  body_too_large: { ...wording(413, ""), message: ({ limit }) => `The request body is larger than ${limit} bytes` },
  body_too_complex: wording(400, "The request body is nested too deeply or has too many fields"),
  unsupported_media_type: wording(415, "Send the request body as application/json in UTF-8"),
  path_not_found: wording(404, "Not Found"),
  action_unknown: wording(400, "Bad Request"),
  method_not_allowed: wording(405, "Method Not Allowed"),
  validation_failed: { ...wording(400, ""), message: ({ issues }) => sayIssues(issues) },
  unauthenticated: wording(401, "Unauthorized"),
  token_expired: wording(401, "Unauthorized"),
  forbidden: wording(403, "Forbidden"),
  key_reused: wording(422, "This Idempotency-Key was used with another request body"),
  key_in_use: wording(409, "The first request with this Idempotency-Key is still running"),
  rate_limited: {
    ...wording(429, ""),
    message: ({ retryAfter }) => `Too many requests. Try again in ${retryAfter} seconds.`,
  },
  unavailable: wording(503, "Service Unavailable"),
  internal_error: wording(500, "Internal server error"),
  invalid_credentials: wording(401, "Invalid credentials"),
  username_taken: wording(400, "Username already exists"),
  email_taken: wording(400, "Email already exists"),
  mobile_taken: wording(400, "Mobile number already exists"),
  invalid_mobile: wording(400, "Invalid mobile number"),
  mobile_not_proved: wording(401, "Unauthorized"),
  invalid_otp: wording(400, "Invalid or expired code"),
  otp_too_soon: {
    ...wording(429, ""),
    message: ({ retryAfter }) => `A code was sent a moment ago. Try again in ${retryAfter} seconds.`,
  },
  account_locked: wording(403, "Account locked. Try again in 15 minutes."),
  second_factor_required: wording(403, "This account needs a second factor. Log in through the admin."),
  invalid_refresh_token: wording(401, "Unauthorized"),
  refresh_token_expired: wording(401, "Unauthorized"),
  invalid_reset_token: wording(400, "Invalid or expired reset token"),
  invalid_verification_code: wording(400, "Invalid or expired verification code"),
  session_not_found: wording(404, "Session not found"),
  user_not_found: wording(404, "User not found"),
  product_not_found: wording(404, "Product not found"),
  category_not_found: wording(400, "category: There is no such category"),
  sku_taken: wording(400, "Another product has this SKU"),
  barcode_taken: wording(400, "Another product has this barcode"),
  review_exists: wording(400, "You have reviewed this product already"),
  review_not_found: wording(404, "Review not found"),
  review_of_another: wording(404, "Review not found"),
  insufficient_stock: wording(400, "Insufficient stock"),
  items_out_of_stock: wording(400, "Insufficient stock"),
  cart_empty: wording(400, "The cart is empty"),
  country_not_served: { ...wording(400, ""), message: ({ country }) => `We do not deliver to ${country}` },
  payment_method_not_offered: {
    ...wording(400, ""),
    message: ({ offered }) => `Pay by one of: ${offered.join(", ")}`,
  },
  order_not_found: wording(404, "Order not found"),
  order_of_another: wording(404, "Order not found"),
}

/** `username: Required; password: Too short`, for the one line that the document has. */
export const sayIssues = (issues: Issue[]) => issues.map(({ field, message }) => `${field}: ${message}`).join("; ")
