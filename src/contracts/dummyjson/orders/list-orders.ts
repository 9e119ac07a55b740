import { z } from "@medusajs/framework/zod"
import { listOrders } from "../../../use-cases/orders/list-orders"
import { dummyjson } from "../contract"
import { OrderSummaryReply, presentOrderSummary } from "../shapes/order"
import { pageOf, paging, presentPage, toPaging } from "../shapes/page"

export const listDummyjsonOrders = dummyjson.operation({
  address: "GET /api/v1/orders",
  summary: "List one's own orders, newest first",
  auth: "customer",
  limit: "orders",
  request: { query: z.object(paging) },
  reply: pageOf(OrderSummaryReply),
  handle: async ({ query }, context) => presentPage(await listOrders(toPaging(query), context), presentOrderSummary),
})
