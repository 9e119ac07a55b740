import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { gallery } from "../contract"
import { DrawingReply, presentDrawing } from "../shapes/drawing"

/** `min-max` in major units, inclusive, either end open (R25). */
const PriceRange = z
  .string()
  .max(50)
  .regex(/^(?=.*\d)(\d+(\.\d+)?)? *- *(\d+(\.\d+)?)?$/, 'Must be "min-max", either of which may be missing')
  .transform((text) => {
    const [minPrice, maxPrice] = text.split("-").map((end) => (end.trim() ? Number(end) : undefined))
    return { minPrice, maxPrice }
  })

export const listDrawings = gallery.operation({
  address: "GET /api/drawings",
  summary: "List drawings of a category, a price range and a rating, the best rated first",
  auth: "optional",
  cache: "products",
  request: {
    query: z.object({
      category: z.string().trim().min(1).max(100).optional(),
      price_range: PriceRange.optional(),
      rating: z.int("Must be 1 to 5").min(1, "Must be 1 to 5").max(5, "Must be 1 to 5").optional(),
    }),
  },
  reply: z.array(DrawingReply),
  async handle({ query: { category, price_range, rating } }, context) {
    const filters = { category, ...price_range, minRating: rating }
    // The document has no paging.
    const { rows } = await listProducts({ ...filters, sortBy: "rating", order: "desc", take: "all" }, context)
    return rows.map(presentDrawing)
  },
})
