import { z } from "@medusajs/framework/zod"
import type { Address, Order, OrderLine, OrderStatus } from "../../../use-cases/model/order"
import { printNumber } from "../../../use-cases/orders/order-number"

/** dummyjson.md 9.1, and `returned` beside the documented five (R25). */
const Status = z.enum(["pending", "processing", "shipped", "delivered", "cancelled", "returned"])

const line = (max: number) =>
  z.string("Required").trim().min(1, "Required").max(max, `Must be at most ${max} characters`)

/** dummyjson.md 9.1, ShippingAddress: the same in requests and replies. */
export const AddressFields = z.object({
  firstName: line(50),
  lastName: line(50),
  address: line(200),
  city: line(100),
  state: line(100),
  zipCode: line(20),
  country: line(60),
  phone: line(30),
})

const AddressReply = z.strictObject(
  Object.fromEntries(Object.keys(AddressFields.shape).map((name) => [name, z.string()])) as {
    [Field in keyof typeof AddressFields.shape]: z.ZodString
  },
)

const LineReply = z.strictObject({
  id: z.int(),
  title: z.string(),
  price: z.number(),
  quantity: z.int(),
  total: z.number(),
  discountPercentage: z.number(),
  discountedTotal: z.number(),
  thumbnail: z.string(),
})

export const OrderReply = z.strictObject({
  id: z.string(),
  userId: z.int(),
  products: z.array(LineReply),
  subtotal: z.number(),
  tax: z.number(),
  shipping: z.number(),
  total: z.number(),
  status: Status,
  shippingAddress: AddressReply,
  billingAddress: AddressReply.optional(),
  paymentMethod: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** dummyjson.md 6.2.2 */
export const OrderSummaryReply = OrderReply.pick({ id: true, status: true, total: true, createdAt: true })

const printStatus = (status: OrderStatus) => (status === "confirmed" ? ("processing" as const) : status)

export const presentOrderSummary = (order: Order): z.input<typeof OrderSummaryReply> => ({
  id: printNumber("ORD-", order),
  status: printStatus(order.status),
  total: order.total,
  createdAt: order.createdAt.toISOString(),
})

export const presentOrder = (order: Order): z.input<typeof OrderReply> => ({
  ...presentOrderSummary(order),
  userId: order.customerNumber,
  products: order.lines.map(presentLine),
  subtotal: order.subtotal,
  tax: order.tax,
  shipping: order.shipping,
  shippingAddress: presentAddress(order.shippingAddress),
  billingAddress: order.billingAddress ? presentAddress(order.billingAddress) : undefined,
  paymentMethod: order.paymentMethod,
  updatedAt: order.updatedAt.toISOString(),
})

const presentLine = (line: OrderLine): z.input<typeof LineReply> => ({
  id: line.productNumber,
  title: line.title,
  price: line.listPrice,
  quantity: line.quantity,
  total: line.listTotal,
  discountPercentage: line.discountPercentage,
  discountedTotal: line.total,
  thumbnail: line.thumbnail?.url ?? "",
})

const presentAddress = (address: Address): z.input<typeof AddressReply> => ({
  firstName: address.firstName,
  lastName: address.lastName,
  address: address.street,
  city: address.city,
  state: address.state,
  zipCode: address.postalCode,
  country: address.country,
  phone: address.phone,
})

/** The other way, for the use case. */
export const readAddress = ({ address, zipCode, ...rest }: z.output<typeof AddressFields>) => ({
  ...rest,
  street: address,
  postalCode: zipCode,
})
