import { z } from "@medusajs/framework/zod"
import { orderProducts } from "../../../use-cases/orders/place-order"
import { quantity, reference } from "../../fields"
import { dummyjson } from "../contract"
import { AddressFields, OrderReply, presentOrder, readAddress } from "../shapes/order"

export const createDummyjsonOrder = dummyjson.operation({
  address: "POST /api/v1/orders",
  summary: "Order products",
  auth: "customer",
  limit: "orders",
  idempotent: true,
  request: {
    body: z.object({
      products: z
        .array(z.object({ id: reference, quantity }), "Must be an array of {id, quantity}")
        .min(1, "Must not be empty")
        .max(100, "Must be at most 100 products"),
      shippingAddress: AddressFields,
      billingAddress: AddressFields.optional(),
      paymentMethod: z.string().trim().min(1).max(50).default("cod"),
    }),
  },
  status: 201,
  reply: OrderReply,
  throws: [
    "product_not_found",
    "items_out_of_stock",
    "country_not_served",
    "payment_method_not_offered",
    "user_not_found",
  ],
  async handle({ body }, context) {
    const { products, shippingAddress, billingAddress, paymentMethod } = body
    const order = await orderProducts(
      {
        products: products.map(({ id, quantity }) => ({ product: id, quantity })),
        shippingAddress: readAddress(shippingAddress),
        billingAddress: billingAddress && readAddress(billingAddress),
        paymentMethod,
      },
      context,
    )
    return presentOrder(order)
  },
})
