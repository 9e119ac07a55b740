import { z } from "@medusajs/framework/zod"
import { searchProducts } from "../../../use-cases/catalogue/search-products"
import { text } from "../../fields"
import { kishanskraft } from "../contract"
import { PaginationReply, paging, presentPagination, toPaging } from "../shapes/page"
import { FoundReply, presentFound } from "../shapes/product"

const amount = (message: string) => z.number(message).min(0, message).max(1_000_000_000).optional()

export const searchKishanskraftProducts = kishanskraft.operation({
  address: "GET /backend/api/products.php?action=search",
  summary: "Search products by words, the best match first",
  auth: "public",
  limit: "search",
  cache: "products",
  request: {
    query: z.object({
      ...paging(20),
      q: text(2, 200, "Search query must be at least 2 characters"),
      category: z.int("Category must be a category ID").positive().optional(),
      min_price: amount("Minimum price must be a number"),
      max_price: amount("Maximum price must be a number"),
    }),
  },
  reply: z.strictObject({ query: z.string(), products: z.array(FoundReply), pagination: PaginationReply }),
  message: "Search completed successfully",
  async handle({ query: { q, category, min_price: minPrice, max_price: maxPrice, ...paging } }, context) {
    const asked = { q, by: "words" as const, category, minPrice, maxPrice, ...toPaging(paging) }
    const page = await searchProducts(asked, context)
    const products = page.rows.map((product, at) => presentFound(product, page.relevance[at] ?? 0))
    return { query: q, products, pagination: presentPagination(page) }
  },
})
