import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { shop } from "../contract"
import { presentProduct, ProductReply } from "../shapes/product"

/** The document has no paging, so a list has all that there is, up to so many. */
const ALL = 1000

export const listShopProducts = shop.operation({
  address: "GET /api/products",
  summary: "List the products",
  auth: "public",
  cache: "products",
  reply: z.strictObject({ products: z.array(ProductReply) }),
  async handle(_, context) {
    const { rows } = await listProducts({ take: ALL }, context)
    return { products: rows.map(presentProduct) }
  },
})
