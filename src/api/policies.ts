import type { MiddlewareRoute, MiddlewareVerb } from "@medusajs/framework/http"

type Rule = [method: MiddlewareVerb, matcher: string, resource: string, operation: "read" | "update"]

/**
 * What staff must be allowed to do for each of our routes under /admin, where Medusa's RBAC is on (MEDUSA_FF_RBAC).
 * Medusa's own rules for the paths above ours ask for reading only, of a customer or a product. Every route has a line
 * here: a unit test fails otherwise.
 */
export const rules: readonly Rule[] = [
  ["GET", "/admin/customers/:id/security", "customer", "read"],
  ["POST", "/admin/customers/:id/unlock", "customer", "update"],
  ["DELETE", "/admin/customers/:id/sessions", "customer", "update"],
  ["DELETE", "/admin/customers/:id/sessions/:session_id", "customer", "update"],
  ["GET", "/admin/orders/:id/printed-numbers", "order", "read"],
  ["GET", "/admin/products/:id/details", "product", "read"],
  ["POST", "/admin/products/:id/details", "product", "update"],
  ["GET", "/admin/products/:id/rating", "review", "read"],
  ["GET", "/admin/reviews", "review", "read"],
  ["POST", "/admin/reviews/:id", "review", "update"],
]

/** The same as Medusa takes them. */
export const policies: MiddlewareRoute[] = rules.map(([method, matcher, resource, operation]) => ({
  methods: [method],
  matcher,
  policies: [{ resource, operation }],
}))
