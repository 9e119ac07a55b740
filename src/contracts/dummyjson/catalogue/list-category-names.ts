import { z } from "@medusajs/framework/zod"
import { listCategories } from "../../../use-cases/catalogue/list-categories"
import { dummyjson } from "../contract"

/** Not in dummyjson.md; it is DummyJSON's (R17). */
export const listDummyjsonCategoryNames = dummyjson.operation({
  address: "GET /api/v1/products/category-list",
  summary: "List the categories by their handles",
  auth: "public",
  limit: "products",
  cache: "categories",
  reply: z.array(z.string()),
  handle: async (_, context) => (await listCategories(undefined, context)).map(({ handle }) => handle),
})
