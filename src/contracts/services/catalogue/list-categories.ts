import { z } from "@medusajs/framework/zod"
import { listCategories } from "../../../use-cases/catalogue/list-categories"
import { services } from "../contract"

export const listServicesCategories = services.operation({
  address: "GET /api/v1/categories",
  summary: "List the categories",
  auth: "optional",
  cache: "categories",
  reply: z.strictObject({
    categories: z.array(z.strictObject({ category_id: z.string(), name: z.string() })),
  }),
  async handle(_, context) {
    const categories = await listCategories(undefined, context)
    return { categories: categories.map(({ number, name }) => ({ category_id: `C${number}`, name })) }
  },
})
