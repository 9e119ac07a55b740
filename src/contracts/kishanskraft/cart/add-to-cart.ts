import { z } from "@medusajs/framework/zod"
import { addToCart } from "../../../use-cases/cart/add-to-cart"
import { quantity, reference } from "../../fields"
import { kishanskraft } from "../contract"
import { AddedReply, presentAdded } from "../shapes/cart"

export const addToKishanskraftCart = kishanskraft.operation({
  address: "POST /backend/api/cart.php?action=add",
  summary: "Put a product in one's cart",
  auth: "customer",
  request: { body: z.object({ product_id: reference, quantity }) },
  reply: AddedReply,
  message: "Product added to cart successfully",
  throws: ["product_not_found", "insufficient_stock"],
  async handle({ body: { product_id, quantity } }, context) {
    const { cart, line } = await addToCart({ product: product_id, quantity }, context)
    return presentAdded(cart, line)
  },
})
