import { z } from "@medusajs/framework/zod"
import { readOrder } from "../../../use-cases/orders/read-order"
import { reference } from "../../fields"
import { kishanskraft } from "../contract"
import { OrderDetailReply, presentOrderDetail } from "../shapes/order"

export const readKishanskraftOrder = kishanskraft.operation({
  address: "GET /backend/api/orders.php?action=detail",
  summary: "Read one of one's own orders",
  auth: "customer",
  request: { query: z.object({ id: reference }) },
  reply: OrderDetailReply,
  message: "Order details retrieved successfully",
  throws: ["order_not_found", "order_of_another"],
  handle: async ({ query }, context) => presentOrderDetail(await readOrder({ order: query.id }, context)),
})
