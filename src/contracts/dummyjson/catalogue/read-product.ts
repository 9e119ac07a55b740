import { z } from "@medusajs/framework/zod"
import { readProduct } from "../../../use-cases/catalogue/read-product"
import { reference } from "../../fields"
import { dummyjson } from "../contract"
import { presentSelected, SelectedReply, selection } from "../shapes/product"

export const readDummyjsonProduct = dummyjson.operation({
  address: "GET /api/v1/products/:id",
  summary: "Read one product",
  auth: "public",
  limit: "products",
  cache: "products",
  request: { params: z.object({ id: reference }), query: z.object(selection) },
  reply: SelectedReply,
  throws: ["product_not_found"],
  handle: async ({ params, query }, context) =>
    presentSelected(query.select)(await readProduct({ product: params.id }, context)),
})
