import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fail } from "../../../failures"
import { REVIEW_MODULE } from "../../../modules/review"

export interface NewReview {
  product_id: string
  customer_id: string
  /** 1 to 5. */
  rating: number
  comment: string
  reviewer_name: string
  reviewer_email: string
  is_verified: boolean
  status: "pending" | "approved"
}

/** @throws review_exists: the database's unique index decides between two at once */
export const createReviewStep = createStep(
  "portico-create-review",
  async (review: NewReview, { container }) => {
    const service = container.resolve(REVIEW_MODULE)
    const isThere = () => service.listReviews({ product_id: review.product_id, customer_id: review.customer_id })
    if ((await isThere()).length) throw fail("review_exists")
    const created = await service.createReviews({ ...review, written_at: new Date() }).catch(async (error) => {
      throw (await isThere()).length ? fail("review_exists") : error
    })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(REVIEW_MODULE).deleteReviews(id)
  },
)

export interface ReviewChange {
  id: string
  rating?: number
  comment?: string
  status?: "pending" | "approved" | "rejected"
  rejected_for?: string | null
}

export const updateReviewStep = createStep(
  "portico-update-review",
  async (change: ReviewChange, { container }) => {
    const service = container.resolve(REVIEW_MODULE)
    const { id, rating, comment, status, rejected_for } = await service.retrieveReview(change.id)
    await service.updateReviews(change)
    return new StepResponse(undefined, { id, rating, comment, status, rejected_for })
  },
  async (before, { container }) => {
    if (before) await container.resolve(REVIEW_MODULE).updateReviews(before)
  },
)

export const deleteReviewStep = createStep(
  "portico-delete-review",
  async ({ id }: { id: string }, { container }) => {
    await container.resolve(REVIEW_MODULE).softDeleteReviews([id])
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(REVIEW_MODULE).restoreReviews([id])
  },
)
