import { z } from "@medusajs/framework/zod"
import { deleteProduct } from "../../../use-cases/catalogue/delete-product"
import { reference } from "../../fields"
import { dummyjson } from "../contract"
import { presentProduct, ProductReply } from "../shapes/product"

export const deleteDummyjsonProduct = dummyjson.operation({
  address: "DELETE /api/v1/products/:id",
  summary: "Take a product out of the shop",
  auth: "admin",
  permission: { resource: "product", operation: "delete" },
  limit: "products",
  request: { params: z.object({ id: reference }) },
  reply: ProductReply.extend({ isDeleted: z.literal(true), deletedOn: z.string() }),
  throws: ["product_not_found"],
  async handle({ params: { id: product } }, context) {
    const deleted = presentProduct(await deleteProduct({ product }, context))
    return { ...deleted, isDeleted: true as const, deletedOn: new Date().toISOString() }
  },
})
