import { z } from "@medusajs/framework/zod"
import { listProducts } from "../../../use-cases/catalogue/list-products"
import { shop } from "../contract"
import { presentProduct, ProductReply } from "../shapes/product"

export const listShopProducts = shop.operation({
  address: "GET /api/products",
  summary: "List the products",
  auth: "public",
  cache: "products",
  reply: z.strictObject({ products: z.array(ProductReply) }),
  async handle(_, context) {
    // The document has no paging.
    const { rows } = await listProducts({ take: "all" }, context)
    return { products: rows.map(presentProduct) }
  },
})
