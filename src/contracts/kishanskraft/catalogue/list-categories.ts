import { z } from "@medusajs/framework/zod"
import { listCategories } from "../../../use-cases/catalogue/list-categories"
import { kishanskraft } from "../contract"

const CategoryReply = z.strictObject({
  id: z.int(),
  name: z.string(),
  description: z.string(),
  product_count: z.int(),
  image_url: z.string(),
})

export const listKishanskraftCategories = kishanskraft.operation({
  address: "GET /backend/api/products.php?action=categories",
  summary: "List the categories with their number of products",
  auth: "public",
  cache: "categories",
  reply: z.array(CategoryReply),
  message: "Categories retrieved successfully",
  async handle(_, context) {
    const categories = await listCategories(undefined, context)
    return categories.map(({ number, name, description, productCount, image }) => ({
      id: number,
      name,
      description,
      product_count: productCount,
      image_url: image?.path ?? "",
    }))
  },
})
