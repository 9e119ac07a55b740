import { z } from "@medusajs/framework/zod"
import { answering, readQuery } from "../../native"

const Query = z.object({
  status: z.enum(["pending", "approved", "rejected"]).optional(),
  product_id: z.string().max(64).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Reviews for the staff, the newest first: `{ reviews, count, offset, limit }`. */
export const GET = answering(async (req, res) => {
  const { offset, limit, ...filters } = readQuery(req, Query)
  const [reviews, count] = await req.scope
    .resolve("review")
    .listAndCountReviews(filters, { skip: offset, take: limit, order: { written_at: "DESC" } })
  res.json({ reviews, count, offset, limit })
})
