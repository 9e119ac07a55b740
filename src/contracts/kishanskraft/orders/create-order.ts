import { z } from "@medusajs/framework/zod"
import { orderCart } from "../../../use-cases/orders/place-order"
import { kishanskraft } from "../contract"
import { NewOrderReply, presentNewOrder } from "../shapes/order"

export const createKishanskraftOrder = kishanskraft.operation({
  address: "POST /backend/api/orders.php?action=create",
  summary: "Order what is in one's cart",
  auth: "customer",
  idempotent: true,
  request: {
    body: z.object({
      // Kept word for word, so not trimmed.
      shipping_address: z.string("Shipping address is required").min(1, "Shipping address is required").max(500),
      payment_method: z.enum(["cod", "online"], "Payment method must be cod or online"),
      notes: z.string().max(500, "Notes must be at most 500 characters").optional(),
    }),
  },
  status: 201,
  reply: NewOrderReply,
  message: "Order created successfully",
  throws: ["cart_empty", "items_out_of_stock", "payment_method_not_offered", "user_not_found"],
  async handle({ body: { shipping_address, payment_method, notes } }, context) {
    const shippingAddress = { text: shipping_address }
    return presentNewOrder(await orderCart({ shippingAddress, paymentMethod: payment_method, notes }, context))
  },
})
