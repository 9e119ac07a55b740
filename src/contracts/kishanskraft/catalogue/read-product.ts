import { z } from "@medusajs/framework/zod"
import { listRelatedProducts } from "../../../use-cases/catalogue/list-related-products"
import { readProduct } from "../../../use-cases/catalogue/read-product"
import { reference } from "../../fields"
import { kishanskraft } from "../contract"
import { presentProductDetail, ProductDetailReply } from "../shapes/product"

export const readKishanskraftProduct = kishanskraft.operation({
  address: "GET /backend/api/products.php?action=detail",
  summary: "Read one product, and others of its category",
  auth: "public",
  cache: "products",
  request: { query: z.object({ id: reference }) },
  reply: ProductDetailReply,
  message: "Product details retrieved successfully",
  throws: ["product_not_found"],
  async handle({ query }, context) {
    const product = await readProduct({ product: query.id }, context)
    return presentProductDetail(product, await listRelatedProducts({ product, take: 4 }, context))
  },
})
