import { readCart } from "../../../use-cases/cart/read-cart"
import { kishanskraft } from "../contract"
import { CartReply, presentCart } from "../shapes/cart"

export const readKishanskraftCart = kishanskraft.operation({
  address: "GET /backend/api/cart.php?action=list",
  summary: "Read one's cart",
  auth: "customer",
  reply: CartReply,
  message: ({ items }) => (items.length ? "Cart contents retrieved successfully" : "Cart is empty"),
  handle: async (_, context) => presentCart(await readCart(undefined, context)),
})
