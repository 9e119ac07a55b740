import { z } from "@medusajs/framework/zod"
import { readProduct } from "../../../use-cases/catalogue/read-product"
import { reference } from "../../fields"
import { gallery } from "../contract"
import { DrawingDetailReply, presentDrawingDetail } from "../shapes/drawing"

export const readDrawing = gallery.operation({
  address: "GET /api/drawings/:id",
  summary: "Read one drawing, its artist and what people think of it",
  auth: "optional",
  cache: "products",
  request: { params: z.object({ id: reference }) },
  reply: DrawingDetailReply,
  throws: ["product_not_found"],
  handle: async ({ params }, context) => presentDrawingDetail(await readProduct({ product: params.id }, context)),
})
