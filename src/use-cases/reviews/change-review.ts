import { readOptions } from "../../options"
import { deleteReviewWorkflow, updateReviewWorkflow } from "../../workflows/catalogue/write-review"
import { refreshCatalogue } from "../catalogue/refresh-catalogue"
import type { Context, Customer, UseCase } from "../context"
import { fail } from "../../failures"
import type { Review } from "../model/product"
import { readReview } from "./read-review"

/** A review's integer, also as text, or its id (R3). */
export type ReviewRef = number | string

export interface EditReviewInput {
  review: ReviewRef
  /** 1 to 5. */
  rating?: number
  comment?: string
}

/** Changes the caller's own review; where reviews need approval it needs it anew. @throws review_not_found, review_of_another */
export const editReview: UseCase<EditReviewInput, Review, Customer> = async (input, context) => {
  const { scope } = context
  const { id, productId } = await readOwn(input.review, context)
  const status = readOptions(scope).reviewsNeedApproval ? ("pending" as const) : undefined
  await updateReviewWorkflow(scope).run({
    input: { id, rating: input.rating, comment: input.comment, ...(status ? { status } : {}) },
  })
  await refreshCatalogue(scope, [productId])
  return (await readReview(scope, id)).review
}

/** Takes the caller's own review away and returns what it was. @throws review_not_found, review_of_another */
export const deleteReview: UseCase<{ review: ReviewRef }, Review, Customer> = async (input, context) => {
  const { id, productId, review } = await readOwn(input.review, context)
  await deleteReviewWorkflow(context.scope).run({ input: { id } })
  await refreshCatalogue(context.scope, [productId])
  return review
}

async function readOwn(ref: ReviewRef, { scope, actor }: Context<Customer>) {
  const isNumber = typeof ref === "number" || /^\d{1,9}$/.test(ref)
  const id = isNumber ? await scope.resolve("integer_id").findEntityId("review", Number(ref)) : String(ref)
  if (!id) throw fail("review_not_found")
  const found = await readReview(scope, id)
  if (found.customerId !== actor.id) throw fail("review_of_another")
  return found
}
