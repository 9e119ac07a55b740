import { z } from "@medusajs/framework/zod"
import { editReview } from "../../../use-cases/reviews/change-review"
import { reference } from "../../fields"
import { dummyjson } from "../contract"
import { presentReview, ReviewReply } from "../shapes/review"
import { comment, rating } from "./write-review"

export const editDummyjsonReview = dummyjson.operation({
  address: "PUT /api/v1/reviews/:id",
  summary: "Change one's own review; what is left out stays",
  auth: "customer",
  request: {
    params: z.object({ id: reference }),
    body: z.object({ rating: rating.optional(), comment: comment.optional() }),
  },
  reply: ReviewReply,
  throws: ["review_not_found", "review_of_another"],
  handle: async ({ params, body }, context) => presentReview(await editReview({ review: params.id, ...body }, context)),
})
