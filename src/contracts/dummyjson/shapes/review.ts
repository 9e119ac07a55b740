import { z } from "@medusajs/framework/zod"
import type { Review } from "../../../use-cases/model/product"

/** dummyjson.md 9.1; `verifiedPurchase` marks a review of somebody who had ordered the product (R25). */
export const ReviewReply = z.strictObject({
  id: z.int(),
  rating: z.int(),
  comment: z.string(),
  date: z.string(),
  reviewerName: z.string(),
  reviewerEmail: z.string(),
  verifiedPurchase: z.boolean(),
})

export const presentReview = (review: Review): z.input<typeof ReviewReply> => ({
  id: review.number,
  rating: review.rating,
  comment: review.comment,
  date: review.writtenAt.toISOString().slice(0, 10),
  reviewerName: review.reviewerName,
  reviewerEmail: review.reviewerEmail,
  verifiedPurchase: review.isVerified,
})
