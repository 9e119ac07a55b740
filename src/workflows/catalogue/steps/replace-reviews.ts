import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REVIEW_MODULE } from "../../../modules/review"

export interface ImportedReview {
  rating: number
  comment: string
  reviewer_name: string
  reviewer_email: string
  written_at: Date
}

interface Input {
  product_id: string
  reviews: ImportedReview[]
}

/** Two reviews that say the same of one product on the same day by the same name are one. */
const sameness = (product_id: string, review: ImportedReview) =>
  JSON.stringify([
    product_id,
    ...[review.rating, review.comment, review.reviewer_name, review.reviewer_email],
    new Date(review.written_at).toISOString(),
  ])

/** Lets products have these reviews of nobody's account, approved; those that customers have written stay. */
export const replaceReviewsStep = createStep(
  "portico-replace-reviews",
  async (input: Input[], { container }) => {
    const service = container.resolve(REVIEW_MODULE)
    const there = await service.listReviews({
      product_id: input.map(({ product_id }) => product_id),
      customer_id: null,
    })
    const wanted = new Map(
      input.flatMap(({ product_id, reviews }) =>
        reviews.map((review) => [sameness(product_id, review), { ...review, product_id }] as const),
      ),
    )
    const stale = there.filter((review) => !wanted.has(sameness(review.product_id, review)))
    for (const review of there) wanted.delete(sameness(review.product_id, review))
    const created = await service.createReviews(
      [...wanted.values()].map((one) => ({ ...one, status: "approved" as const })),
    )
    if (stale.length) await service.softDeleteReviews(stale.map(({ id }) => id))
    return new StepResponse(undefined, { created: created.map(({ id }) => id), stale: stale.map(({ id }) => id) })
  },
  async (done, { container }) => {
    const service = container.resolve(REVIEW_MODULE)
    if (done?.created.length) await service.deleteReviews(done.created)
    if (done?.stale.length) await service.restoreReviews(done.stale)
  },
)
