import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readOptions } from "../../options"
import { createReviewWorkflow } from "../../workflows/catalogue/write-review"
import { readUser } from "../account/read-user"
import { readProduct, type ProductRef } from "../catalogue/read-product"
import { refreshCatalogue } from "../catalogue/refresh-catalogue"
import type { Customer, UseCase } from "../context"
import type { Review } from "../model/product"
import { readReview } from "./read-review"

export interface WriteReviewInput {
  product: ProductRef
  /** 1 to 5. */
  rating: number
  comment: string
}

/** The caller's review of a product, marked when they have ordered it. @throws product_not_found, review_exists */
export const writeReview: UseCase<WriteReviewInput, Review, Customer> = async (input, context) => {
  const { scope, actor } = context
  const product = await readProduct(input, context)
  const { firstName, lastName, email } = await readUser(scope, "customer", actor.id)
  const { result } = await createReviewWorkflow(scope).run({
    input: {
      product_id: product.id,
      customer_id: actor.id,
      rating: input.rating,
      comment: input.comment,
      reviewer_name: `${firstName} ${lastName}`.trim(),
      reviewer_email: email,
      is_verified: await hasOrdered(scope, actor.id, product.id),
      status: readOptions(scope).reviewsNeedApproval ? "pending" : "approved",
    },
  })
  await refreshCatalogue(scope, [product.id])
  return (await readReview(scope, result.id)).review
}

async function hasOrdered(scope: MedusaContainer, customer_id: string, product_id: string) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "items.product_id"],
    filters: { customer_id },
  })
  const orders = data as unknown as { status: string; items: ({ product_id: string } | null)[] }[]
  return orders.some(
    ({ status, items }) => status !== "canceled" && items.some((item) => item?.product_id === product_id),
  )
}
