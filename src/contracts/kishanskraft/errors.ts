import type { Failures } from "../../failures"
import type { Wording, Wordings } from "../../gateway/contract"
import type { GatewayFailures, Issue } from "../../gateway/failure"

const wording = (status: number, code: string, message: string): Wording<unknown> => ({ status, code, message })
const invalid = (field: string, message: string): Wording<unknown> => ({
  ...wording(422, "VALIDATION_FAILED", "Validation failed"),
  details: () => ({ [field]: message }),
})

/** The statuses, codes and words of kishanskraft.md; 401 is always AUTHENTICATION_FAILED (R25). */
export const wordings: Wordings<Failures & GatewayFailures> = {
  malformed_body: wording(400, "INVALID_INPUT", "The request body is not valid JSON"),
  body_too_large: {
    ...wording(413, "INVALID_INPUT", ""),
    message: ({ limit }) => `The request body is larger than ${limit} bytes`,
  },
  body_too_complex: wording(400, "INVALID_INPUT", "The request body is nested too deeply or has too many fields"),
  unsupported_media_type: wording(
    415,
    "INVALID_INPUT",
    "Send the request body as application/json or application/x-www-form-urlencoded in UTF-8",
  ),
  path_not_found: wording(404, "RESOURCE_NOT_FOUND", "Resource not found"),
  action_unknown: wording(400, "INVALID_INPUT", "Invalid or missing action"),
  method_not_allowed: wording(405, "INVALID_REQUEST", "Method not allowed"),
  validation_failed: {
    ...wording(422, "VALIDATION_FAILED", "Validation failed"),
    details: ({ issues }) => firstPerField(issues),
  },
  unauthenticated: wording(401, "AUTHENTICATION_FAILED", "Authentication required"),
  token_expired: wording(401, "AUTHENTICATION_FAILED", "Token has expired"),
  forbidden: wording(403, "INSUFFICIENT_PERMISSIONS", "Access denied"),
  key_reused: wording(422, "INVALID_REQUEST", "This Idempotency-Key was used with another request body"),
  key_in_use: wording(409, "INVALID_REQUEST", "The first request with this Idempotency-Key is still running"),
  rate_limited: {
    ...wording(429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded. Please try again later."),
    details: ({ limit, window, retryAfter }) => ({ limit, window, retry_after: retryAfter }),
  },
  unavailable: wording(503, "INTERNAL_ERROR", "Service unavailable. Please try again later."),
  internal_error: wording(500, "INTERNAL_ERROR", "Internal server error"),
  invalid_credentials: wording(401, "AUTHENTICATION_FAILED", "Invalid credentials"),
  username_taken: invalid("username", "Username already exists"),
  email_taken: invalid("email", "Email already exists"),
  mobile_taken: invalid("mobile", "Mobile number already registered"),
  invalid_mobile: wording(400, "INVALID_INPUT", "Invalid mobile number format"),
  mobile_not_proved: wording(401, "AUTHENTICATION_FAILED", "This mobile number has not been verified"),
  invalid_otp: wording(400, "AUTHENTICATION_FAILED", "Invalid or expired OTP"),
  otp_too_soon: wording(429, "RATE_LIMIT_EXCEEDED", "Too many OTP requests. Please try again later."),
  account_locked: wording(403, "INSUFFICIENT_PERMISSIONS", "Account locked. Please try again in 15 minutes."),
  second_factor_required: wording(403, "INSUFFICIENT_PERMISSIONS", "This account needs a second factor"),
  invalid_refresh_token: wording(401, "AUTHENTICATION_FAILED", "Authentication required"),
  refresh_token_expired: wording(401, "AUTHENTICATION_FAILED", "Token has expired"),
  invalid_reset_token: invalid("token", "Invalid or expired reset token"),
  invalid_verification_code: invalid("code", "Invalid or expired verification code"),
  session_not_found: wording(404, "RESOURCE_NOT_FOUND", "Session not found"),
  user_not_found: wording(404, "RESOURCE_NOT_FOUND", "User not found"),
  product_not_found: wording(404, "RESOURCE_NOT_FOUND", "Product not found"),
  category_not_found: invalid("category", "There is no such category"),
  sku_taken: invalid("sku", "Another product has this SKU"),
  barcode_taken: invalid("barcode", "Another product has this barcode"),
  review_exists: wording(400, "ALREADY_EXISTS", "You have reviewed this product already"),
  review_not_found: wording(404, "RESOURCE_NOT_FOUND", "Review not found"),
  review_of_another: wording(404, "RESOURCE_NOT_FOUND", "Review not found"),
  insufficient_stock: {
    ...wording(400, "INSUFFICIENT_STOCK", "Insufficient stock available"),
    details: ({ shortages: [{ available, requested }] }) => ({
      available_quantity: available,
      requested_quantity: requested,
    }),
  },
  items_out_of_stock: {
    ...wording(400, "INSUFFICIENT_STOCK", "Some items are out of stock"),
    details: ({ shortages }) => ({
      out_of_stock_items: shortages.map(({ product: product_id, requested, available }) => ({
        product_id,
        requested,
        available,
      })),
    }),
  },
  cart_empty: wording(400, "INVALID_REQUEST", "Cannot create order with empty cart"),
  country_not_served: {
    ...wording(422, "VALIDATION_FAILED", "Validation failed"),
    details: ({ country }) => ({ shipping_address: `We do not deliver to ${country}` }),
  },
  payment_method_not_offered: {
    ...wording(400, "INVALID_REQUEST", ""),
    message: ({ offered }) => `This payment method is not offered. Use one of: ${offered.join(", ")}`,
  },
  order_not_found: wording(404, "RESOURCE_NOT_FOUND", "Order not found"),
  order_of_another: wording(404, "RESOURCE_NOT_FOUND", "Order not found"),
}

function firstPerField(issues: Issue[]) {
  const fields: Record<string, string> = {}
  for (const { field, message } of issues) fields[field] ??= message
  return fields
}
