import { definePolicies } from "@medusajs/framework/utils"

/** What roles of Medusa's RBAC may be given for reviews; they are written by customers alone. */
export default definePolicies([
  { name: "ReadReview", resource: "review", operation: "read", description: "Read reviews" },
  { name: "UpdateReview", resource: "review", operation: "update", description: "Approve and reject reviews" },
])
