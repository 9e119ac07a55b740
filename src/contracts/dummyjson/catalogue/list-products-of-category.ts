import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { dummyjson } from "../contract"
import { pageOf, paging, presentPage, toPaging } from "../shapes/page"
import { presentSelected, SelectedReply, selection, sorting } from "../shapes/product"

export const listDummyjsonProductsOfCategory = dummyjson.operation({
  address: "GET /api/v1/products/category/:category",
  summary: "List the products of a category, by its handle in any letter case; none for one that there is not",
  auth: "public",
  limit: "products",
  cache: "products",
  request: {
    params: z.object({ category: z.string().trim().min(1).max(100) }),
    query: z.object({ ...paging, ...sorting, ...selection }),
  },
  reply: pageOf(SelectedReply),
  async handle({ params: { category }, query: { skip, limit, select, ...sorting } }, context) {
    const page = await listProducts({ ...toPaging({ skip, limit }), ...sorting, category }, context)
    return presentPage(page, presentSelected(select))
  },
})
