import { z } from "@medusajs/framework/zod"
import { updateProduct } from "../../../use-cases/catalogue/update-product"
import { reference } from "../../fields"
import { dummyjson } from "../contract"
import { newProduct, withoutMeta } from "../shapes/new-product"
import { presentProduct, ProductReply } from "../shapes/product"

export const updateDummyjsonProduct = dummyjson.operation({
  address: "PUT /api/v1/products/:id",
  summary: "Change a product; what is left out stays",
  auth: "admin",
  permission: { resource: "product", operation: "update" },
  limit: "products",
  request: { params: z.object({ id: reference }), body: z.object(newProduct).partial() },
  reply: ProductReply,
  throws: ["product_not_found", "category_not_found", "sku_taken", "barcode_taken"],
  handle: async ({ params, body }, context) =>
    presentProduct(await updateProduct({ product: params.id, ...withoutMeta(body) }, context)),
})
