import { z } from "@medusajs/framework/zod"
import { moderateReview } from "../../../../use-cases/reviews/moderate-review"
import { text } from "../../../fields"
import { answering, readBody } from "../../../native"

const Body = z.object({ status: z.enum(["approved", "rejected"]), reason: text(500).optional() })

/** `{ status, reason? }` → `{ review }`: shows a review or takes it out of sight. */
export const POST = answering(async (req, res) => {
  await moderateReview(req.scope, req.params.id, readBody(req, Body))
  const review = await req.scope.resolve("review").retrieveReview(req.params.id)
  res.json({ review })
})
