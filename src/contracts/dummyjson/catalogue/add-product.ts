import { z } from "@medusajs/framework/zod"
import { createProduct } from "../../../use-cases/catalogue/create-product"
import { dummyjson } from "../contract"
import { newProduct, withoutMeta } from "../shapes/new-product"
import { presentProduct, ProductReply } from "../shapes/product"

export const addDummyjsonProduct = dummyjson.operation({
  address: "POST /api/v1/products/add",
  summary: "Put a product on sale",
  auth: "admin",
  permission: { resource: "product", operation: "create" },
  limit: "products",
  request: { body: z.object({ ...newProduct, images: newProduct.images.default([]) }) },
  status: 201,
  reply: ProductReply,
  throws: ["category_not_found", "sku_taken", "barcode_taken"],
  handle: async ({ body }, context) => presentProduct(await createProduct(withoutMeta(body), context)),
})
