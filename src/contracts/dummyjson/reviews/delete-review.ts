import { z } from "@medusajs/framework/zod"
import { deleteReview } from "../../../use-cases/reviews/change-review"
import { reference } from "../../fields"
import { dummyjson } from "../contract"
import { presentReview, ReviewReply } from "../shapes/review"

export const deleteDummyjsonReview = dummyjson.operation({
  address: "DELETE /api/v1/reviews/:id",
  summary: "Take one's own review away",
  auth: "customer",
  request: { params: z.object({ id: reference }) },
  reply: ReviewReply.extend({ isDeleted: z.literal(true), deletedOn: z.string() }),
  throws: ["review_not_found", "review_of_another"],
  async handle({ params }, context) {
    const deleted = presentReview(await deleteReview({ review: params.id }, context))
    return { ...deleted, isDeleted: true as const, deletedOn: new Date().toISOString() }
  },
})
