import { z } from "@medusajs/framework/zod"
import { readProduct } from "../../../use-cases/catalogue/read-product"
import { reference } from "../../fields"
import { shop } from "../contract"
import { presentProductDetail, ProductDetailReply } from "../shapes/product"

export const readShopProduct = shop.operation({
  address: "GET /api/products/:id",
  summary: "Read one product",
  auth: "public",
  cache: "products",
  request: { params: z.object({ id: reference }) },
  reply: ProductDetailReply,
  throws: ["product_not_found"],
  handle: async ({ params }, context) => presentProductDetail(await readProduct({ product: params.id }, context)),
})
