import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { dummyjson } from "../contract"
import { pageOf, paging, presentPage, toPaging } from "../shapes/page"
import { presentSelected, SelectedReply, selection, sorting } from "../shapes/product"

const amount = z.number("Must be a number").min(0, "Must be 0 or more").max(1_000_000_000)

export const listDummyjsonProducts = dummyjson.operation({
  address: "GET /api/v1/products",
  summary: "List products, filtered and sorted",
  auth: "public",
  limit: "products",
  cache: "products",
  request: {
    query: z.object({
      ...paging,
      ...sorting,
      ...selection,
      minPrice: amount.optional(),
      maxPrice: amount.optional(),
      brand: z.string().trim().min(1).max(100).optional(),
      inStock: z.boolean("Must be true or false").optional(),
    }),
  },
  reply: pageOf(SelectedReply),
  handle: async ({ query: { skip, limit, select, ...filters } }, context) =>
    presentPage(await listProducts({ ...toPaging({ skip, limit }), ...filters }, context), presentSelected(select)),
})
