import { z } from "@medusajs/framework/zod"
import { listOrders } from "../../../use-cases/orders/list-orders"
import { kishanskraft } from "../contract"
import { OrderSummaryReply, presentOrderSummary, Status } from "../shapes/order"
import { PaginationReply, paging, presentPagination, toPaging } from "../shapes/page"

export const listKishanskraftOrders = kishanskraft.operation({
  address: "GET /backend/api/orders.php?action=list",
  summary: "List one's own orders, newest first",
  auth: "customer",
  request: { query: z.object({ ...paging(10), status: Status.optional() }) },
  reply: z.strictObject({ orders: z.array(OrderSummaryReply), pagination: PaginationReply }),
  message: "Orders retrieved successfully",
  async handle({ query: { status, ...paging } }, context) {
    const page = await listOrders({ ...toPaging(paging), status }, context)
    return { orders: page.rows.map(presentOrderSummary), pagination: presentPagination(page) }
  },
})
