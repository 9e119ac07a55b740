import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { kishanskraft } from "../contract"
import { FeaturedReply, presentFeatured } from "../shapes/product"

export const listKishanskraftFeatured = kishanskraft.operation({
  address: "GET /backend/api/products.php?action=featured",
  summary: "List featured products with the reason, the best rated first",
  auth: "public",
  cache: "products",
  request: {
    query: z.object({
      limit: z.int("Limit must be a whole number").min(1, "Limit must be 1 or more").max(1_000_000).default(6),
    }),
  },
  reply: z.array(FeaturedReply),
  message: "Featured products retrieved successfully",
  async handle({ query }, context) {
    const take = Math.min(query.limit, 100)
    const { rows } = await listProducts({ featured: true, sortBy: "rating", order: "desc", take }, context)
    return rows.map(presentFeatured)
  },
})
