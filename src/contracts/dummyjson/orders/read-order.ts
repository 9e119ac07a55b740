import { z } from "@medusajs/framework/zod"
import { readOrder } from "../../../use-cases/orders/read-order"
import { reference } from "../../fields"
import { dummyjson } from "../contract"
import { OrderReply, presentOrder } from "../shapes/order"

export const readDummyjsonOrder = dummyjson.operation({
  address: "GET /api/v1/orders/:id",
  summary: "Read one of one's own orders; an admin any",
  auth: "person",
  limit: "orders",
  request: { params: z.object({ id: reference }) },
  reply: OrderReply,
  throws: ["order_not_found", "order_of_another"],
  handle: async ({ params }, context) => presentOrder(await readOrder({ order: params.id }, context)),
})
