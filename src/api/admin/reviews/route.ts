import { z } from "@medusajs/framework/zod"
import { listReviews, reviewStatuses } from "../../../use-cases/reviews/list-reviews"
import { line } from "../../fields"
import { answering, readQuery } from "../../native"

const status = z.enum(reviewStatuses)

const Query = z.object({
  status: status.or(z.array(status).max(3)).optional(),
  product_id: line(64).optional(),
  /** A minus before it: from the highest or newest down. */
  order: z.enum(["written_at", "-written_at", "rating", "-rating"]).default("-written_at"),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Reviews for the staff, the newest first: `{ reviews, count, offset, limit }`, each review with its `product`. */
export const GET = answering(async (req, res) => {
  const { order, offset, limit, ...filters } = readQuery(req, Query)
  const page = await listReviews(req.scope, {
    ...filters,
    order: { [order.replace("-", "")]: order.startsWith("-") ? "DESC" : "ASC" },
    skip: offset,
    take: limit,
  })
  res.json({ ...page, offset, limit })
})
