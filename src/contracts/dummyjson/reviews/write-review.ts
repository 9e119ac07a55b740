import { z } from "@medusajs/framework/zod"
import { writeReview } from "../../../use-cases/reviews/write-review"
import { reference, text } from "../../fields"
import { dummyjson } from "../contract"
import { presentReview, ReviewReply } from "../shapes/review"

export const rating = z.int("Must be 1 to 5").min(1, "Must be 1 to 5").max(5, "Must be 1 to 5")
export const comment = text(1, 2000, "Must be 1 to 2000 characters")

export const writeDummyjsonReview = dummyjson.operation({
  address: "POST /api/v1/products/:id/reviews",
  summary: "Write a review of a product, one for each",
  auth: "customer",
  limit: "products",
  request: { params: z.object({ id: reference }), body: z.object({ rating, comment }) },
  status: 201,
  reply: ReviewReply,
  throws: ["product_not_found", "review_exists"],
  handle: async ({ params, body }, context) =>
    presentReview(await writeReview({ product: params.id, ...body }, context)),
})
