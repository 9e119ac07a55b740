import { z } from "@medusajs/framework/zod"
import type { Order, OrderLine } from "../../../use-cases/model/order"
import { printNumber } from "../../../use-cases/orders/order-number"
import { printDate } from "./date"

export const Status = z.enum(
  ["pending", "confirmed", "shipped", "delivered", "cancelled", "returned"],
  "Status must be one of pending, confirmed, shipped, delivered, cancelled, returned",
)

const summary = {
  id: z.int(),
  order_number: z.string(),
  status: Status,
  total_amount: z.number(),
  final_amount: z.number(),
  payment_method: z.string(),
  created_at: z.string(),
  estimated_delivery: z.string(),
}

/** List User Orders */
export const OrderSummaryReply = z.strictObject({ ...summary, item_count: z.int() })

/** Create Order */
const NewOrder = z.strictObject({
  ...summary,
  shipping_amount: z.number(),
  tax_amount: z.number(),
  shipping_address: z.string(),
  notes: z.string(),
})
const line = {
  product_id: z.int(),
  product_name: z.string(),
  quantity: z.int(),
  price: z.number(),
  total_amount: z.number(),
}
export const NewOrderReply = z.strictObject({ order: NewOrder, items: z.array(z.strictObject(line)) })

/** Get Order Details */
export const OrderDetailReply = z.strictObject({
  order: NewOrder.extend({ updated_at: z.string() }),
  items: z.array(z.strictObject({ ...line, id: z.int(), product_weight: z.string() })),
  status_history: z.array(z.strictObject({ status: Status, timestamp: z.string(), notes: z.string() })),
})

const presentSummary = (order: Order) => ({
  id: order.number,
  order_number: printNumber("KK", order),
  status: order.status,
  total_amount: order.subtotal,
  final_amount: order.total,
  payment_method: order.paymentMethod,
  created_at: printDate(order.createdAt),
  estimated_delivery: printDate(order.estimatedDelivery),
})

export const presentOrderSummary = (order: Order): z.input<typeof OrderSummaryReply> => ({
  ...presentSummary(order),
  item_count: order.lines.length,
})

const presentOrder = (order: Order): z.input<typeof NewOrder> => ({
  ...presentSummary(order),
  shipping_amount: order.shipping,
  tax_amount: order.tax,
  shipping_address: order.shippingAddress.text,
  notes: order.notes ?? "",
})

const presentLine = (line: OrderLine) => ({
  product_id: line.productNumber,
  product_name: line.title,
  quantity: line.quantity,
  price: line.price,
  total_amount: line.total,
})

export const presentNewOrder = (order: Order): z.input<typeof NewOrderReply> => ({
  order: presentOrder(order),
  items: order.lines.map(presentLine),
})

export const presentOrderDetail = (order: Order): z.input<typeof OrderDetailReply> => ({
  order: { ...presentOrder(order), updated_at: printDate(order.updatedAt) },
  items: order.lines.map((line) => ({
    id: line.number,
    ...presentLine(line),
    product_weight: line.weightLabel ?? "",
  })),
  status_history: order.history.map(({ status, at, note }) => ({ status, timestamp: printDate(at), notes: note })),
})
