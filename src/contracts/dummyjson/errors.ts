import type { Failures, Shortage } from "../../failures"
import type { Wording, Wordings } from "../../gateway/contract"
import type { GatewayFailures, Issue } from "../../gateway/failure"

const wording = (status: number, code: string, message: string): Wording<unknown> => ({ status, code, message })

const outOfStock: Wording<{ shortages: Shortage[] }> = {
  ...wording(422, "INSUFFICIENT_STOCK", "Not enough stock for order"),
  details: ({ shortages }) => ({ products: shortages.map(({ product: id, ...amounts }) => ({ id, ...amounts })) }),
}

/** The statuses, codes and words of dummyjson.md 10. */
export const wordings: Wordings<Failures & GatewayFailures> = {
  malformed_body: wording(400, "VALIDATION_ERROR", "The request body is not valid JSON"),
  body_too_large: {
    ...wording(413, "PAYLOAD_TOO_LARGE", ""),
    message: ({ limit }) => `The request body is larger than ${limit} bytes`,
  },
  body_too_complex: wording(400, "VALIDATION_ERROR", "The request body is nested too deeply or has too many fields"),
  unsupported_media_type: wording(415, "UNSUPPORTED_MEDIA_TYPE", "Send the request body as application/json in UTF-8"),
  path_not_found: wording(404, "NOT_FOUND", "Resource not found"),
  action_unknown: wording(400, "VALIDATION_ERROR", "Unknown action"),
  method_not_allowed: wording(405, "METHOD_NOT_ALLOWED", "This resource does not take that method"),
  validation_failed: {
    ...wording(400, "VALIDATION_ERROR", "Validation failed"),
    details: ({ issues }) => groupByField(issues),
  },
  unauthenticated: wording(401, "UNAUTHORIZED", "Missing or invalid token"),
  token_expired: wording(401, "TOKEN_EXPIRED", "Invalid or expired token"),
  forbidden: wording(403, "FORBIDDEN", "You don't have permission to do this"),
  key_reused: wording(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used with another request body"),
  key_in_use: wording(409, "IDEMPOTENCY_KEY_IN_USE", "The first request with this Idempotency-Key is still running"),
  rate_limited: {
    ...wording(429, "RATE_LIMITED", ""),
    message: ({ retryAfter }) => `Rate limit exceeded. Try again in ${retryAfter} seconds.`,
    details: ({ retryAfter }) => ({ retryAfter }),
  },
  unavailable: wording(503, "SERVICE_UNAVAILABLE", "The service is overloaded. Try again in a few seconds."),
  internal_error: wording(500, "INTERNAL_ERROR", "Unexpected server error"),
  invalid_credentials: wording(400, "INVALID_CREDENTIALS", "Email or password incorrect"),
  username_taken: wording(409, "USERNAME_EXISTS", "Username already registered"),
  email_taken: wording(409, "EMAIL_EXISTS", "Email already registered"),
  mobile_taken: wording(409, "PHONE_EXISTS", "Phone number already registered"),
  invalid_mobile: wording(400, "VALIDATION_ERROR", "Invalid phone number"),
  mobile_not_proved: wording(401, "UNAUTHORIZED", "Missing or invalid token"),
  invalid_otp: wording(400, "VALIDATION_ERROR", "Invalid or expired code"),
  otp_too_soon: {
    ...wording(429, "RATE_LIMITED", ""),
    message: ({ retryAfter }) => `A code was sent a moment ago. Try again in ${retryAfter} seconds.`,
    details: ({ retryAfter }) => ({ retryAfter }),
  },
  account_locked: wording(423, "ACCOUNT_LOCKED", "Too many failed attempts. Try again in 15 minutes."),
  second_factor_required: wording(403, "FORBIDDEN", "This account needs a second factor. Log in through the admin."),
  invalid_refresh_token: wording(401, "UNAUTHORIZED", "Invalid refresh token"),
  refresh_token_expired: wording(401, "TOKEN_EXPIRED", "Invalid or expired token"),
  invalid_reset_token: {
    ...wording(400, "VALIDATION_ERROR", "Validation failed"),
    details: () => ({ token: ["Invalid or expired token"] }),
  },
  invalid_verification_code: {
    ...wording(400, "VALIDATION_ERROR", "Validation failed"),
    details: () => ({ code: ["Invalid or expired code"] }),
  },
  session_not_found: wording(404, "NOT_FOUND", "Session not found"),
  user_not_found: wording(404, "USER_NOT_FOUND", "User not found"),
  product_not_found: wording(404, "PRODUCT_NOT_FOUND", "Product not found"),
  category_not_found: {
    ...wording(400, "VALIDATION_ERROR", "Validation failed"),
    details: () => ({ category: ["There is no such category"] }),
  },
  sku_taken: wording(409, "SKU_EXISTS", "Another product has this SKU"),
  barcode_taken: wording(409, "BARCODE_EXISTS", "Another product has this barcode"),
  review_exists: wording(409, "REVIEW_EXISTS", "You have reviewed this product already"),
  review_not_found: wording(404, "NOT_FOUND", "Review not found"),
  review_of_another: wording(403, "FORBIDDEN", "You don't have permission to change this review"),
  insufficient_stock: outOfStock,
  items_out_of_stock: outOfStock,
  cart_empty: wording(422, "CART_EMPTY", "The cart is empty"),
  country_not_served: {
    ...wording(400, "VALIDATION_ERROR", "Validation failed"),
    details: ({ country }) => ({ "shippingAddress.country": [`We do not deliver to ${country}`] }),
  },
  payment_method_not_offered: {
    ...wording(422, "PAYMENT_FAILED", ""),
    message: ({ offered }) => `This payment method is not offered. Use one of: ${offered.join(", ")}`,
  },
  order_not_found: wording(404, "ORDER_NOT_FOUND", "Order not found"),
  order_of_another: wording(403, "FORBIDDEN", "You don't have permission to view this order"),
}

function groupByField(issues: Issue[]) {
  const fields: Record<string, string[]> = {}
  for (const { field, message } of issues) (fields[field] ??= []).push(message)
  return fields
}
