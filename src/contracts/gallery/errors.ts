import type { Failures } from "../../failures"
import type { Wording, Wordings } from "../../gateway/contract"
import type { GatewayFailures, Issue } from "../../gateway/failure"

const wording = (status: number, message: string): Wording<unknown> => ({ status, code: String(status), message })

/** The statuses and words of gallery.md 2, "Common Error Messages". */
export const wordings: Wordings<Failures & GatewayFailures> = {
  malformed_body: wording(400, "Bad Request: the body is not valid JSON"),
  body_too_large: { ...wording(413, ""), message: ({ limit }) => `The body is larger than ${limit} bytes` },
  body_too_complex: wording(400, "Bad Request: the body is nested too deeply or has too many fields"),
  unsupported_media_type: wording(415, "Send the body as application/json in UTF-8"),
  path_not_found: wording(404, "Not Found"),
  action_unknown: wording(400, "Bad Request"),
  method_not_allowed: wording(405, "Method Not Allowed"),
  validation_failed: { ...wording(400, ""), message: ({ issues }) => `Bad Request: ${sayIssues(issues)}` },
  unauthenticated: wording(401, "Unauthorized"),
  token_expired: wording(401, "Unauthorized"),
  forbidden: wording(403, "Forbidden"),
  key_reused: wording(422, "Bad Request: this Idempotency-Key was used with another body"),
  key_in_use: wording(409, "The first request with this Idempotency-Key is still running"),
  rate_limited: {
    ...wording(429, ""),
    message: ({ retryAfter }) => `Too Many Requests: try again in ${retryAfter} seconds`,
  },
  unavailable: wording(503, "Service Unavailable"),
  internal_error: wording(500, "Internal Server Error"),
  invalid_credentials: wording(401, "Unauthorized"),
  username_taken: wording(400, "Bad Request: this username is taken"),
  email_taken: wording(400, "Bad Request: this email is taken"),
  mobile_taken: wording(400, "Bad Request: this mobile number is taken"),
  invalid_mobile: wording(400, "Bad Request: this is not a mobile number"),
  mobile_not_proved: wording(401, "Unauthorized"),
  invalid_otp: wording(400, "Bad Request: invalid or expired code"),
  otp_too_soon: {
    ...wording(429, ""),
    message: ({ retryAfter }) => `Too Many Requests: a code was sent, try again in ${retryAfter} seconds`,
  },
  account_locked: wording(403, "Forbidden: the account is locked, try again in 15 minutes"),
  second_factor_required: wording(403, "Forbidden: this account needs a second factor"),
  invalid_refresh_token: wording(401, "Unauthorized"),
  refresh_token_expired: wording(401, "Unauthorized"),
  invalid_reset_token: wording(400, "Bad Request: invalid or expired reset token"),
  invalid_verification_code: wording(400, "Bad Request: invalid or expired verification code"),
  session_not_found: wording(404, "Not Found"),
  user_not_found: wording(404, "Not Found"),
  product_not_found: wording(404, "Not Found"),
  category_not_found: wording(400, "Bad Request: there is no such category"),
  sku_taken: wording(400, "Bad Request: another product has this SKU"),
  barcode_taken: wording(400, "Bad Request: another product has this barcode"),
  review_exists: wording(400, "Bad Request: you have reviewed this drawing already"),
  review_not_found: wording(404, "Not Found"),
  review_of_another: wording(404, "Not Found"),
  insufficient_stock: wording(400, "Bad Request: insufficient stock"),
  items_out_of_stock: wording(400, "Bad Request: insufficient stock"),
  cart_empty: wording(400, "Bad Request: the cart is empty"),
  country_not_served: { ...wording(400, ""), message: ({ country }) => `Bad Request: no delivery to ${country}` },
  payment_method_not_offered: {
    ...wording(400, ""),
    message: ({ offered }) => `Bad Request: pay by one of ${offered.join(", ")}`,
  },
  order_not_found: wording(404, "Not Found"),
  order_of_another: wording(404, "Not Found"),
}

const sayIssues = (issues: Issue[]) => issues.map(({ field, message }) => `${field}: ${message}`).join("; ")
