import { z } from "@medusajs/framework/zod"
import { searchProducts } from "../../../use-cases/catalogue/search-products"
import { dummyjson } from "../contract"
import { pageOf, paging, presentPage, toPaging } from "../shapes/page"
import { presentSelected, SelectedReply, selection, sorting } from "../shapes/product"

export const searchDummyjsonProducts = dummyjson.operation({
  address: "GET /api/v1/products/search",
  summary: "Search products by a text in their title, description or brand",
  auth: "public",
  limit: "products",
  cache: "products",
  request: { query: z.object({ q: z.string("Required").max(200), ...paging, ...sorting, ...selection }) },
  reply: pageOf(SelectedReply),
  async handle({ query: { skip, limit, select, ...asked } }, context) {
    const page = await searchProducts({ ...toPaging({ skip, limit }), ...asked, by: "substring" }, context)
    return presentPage(page, presentSelected(select))
  },
})
