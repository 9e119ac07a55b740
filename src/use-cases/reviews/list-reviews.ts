import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export interface ReviewsAsked {
  status?: ReviewStatus | ReviewStatus[]
  product_id?: string
  order: Partial<Record<"written_at" | "rating", "ASC" | "DESC">>
  skip: number
  take: number
}

export const reviewStatuses = ["pending", "approved", "rejected"] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/** Reviews of any status for the staff, each with its product, deleted ones too: a review outlives it. */
export async function listReviews(scope: MedusaContainer, { order, skip, take, ...filters }: ReviewsAsked) {
  const [rows, count] = await scope
    .resolve("review")
    // Rows alike in what was asked for come by their id, so that pages never overlap.
    .listAndCountReviews(filters, { skip, take, order: { ...order, id: "ASC" } })
  const products = await scope
    .resolve(Modules.PRODUCT)
    .listProducts(
      { id: rows.map(({ product_id }) => product_id) },
      { select: ["id", "title", "deleted_at"], withDeleted: true },
    )
  const byId = new Map(products.map(({ id, title, deleted_at }) => [id, { id, title, is_deleted: !!deleted_at }]))
  return { reviews: rows.map((row) => ({ ...row, product: byId.get(row.product_id) ?? null })), count }
}
