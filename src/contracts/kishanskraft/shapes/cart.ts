import { z } from "@medusajs/framework/zod"
import type { Cart, CartLine } from "../../../use-cases/model/cart"

const line = {
  product_id: z.int(),
  product_name: z.string(),
  price: z.number(),
  quantity: z.int(),
  total_amount: z.number(),
  image_url: z.string(),
}

/** Add Item to Cart */
export const AddedReply = z.strictObject({
  cart_item: z.strictObject(line),
  cart_summary: z.strictObject({
    total_items: z.int(),
    subtotal: z.number(),
    shipping: z.number(),
    total: z.number(),
  }),
})

/** Get Cart Contents; an empty cart says nothing of free shipping. */
export const CartReply = z.strictObject({
  items: z.array(z.strictObject({ ...line, product_weight: z.string(), stock_available: z.int() })),
  summary: z.strictObject({
    total_items: z.int(),
    unique_products: z.int(),
    subtotal: z.number(),
    shipping_charge: z.number(),
    tax_amount: z.number(),
    total_amount: z.number(),
    free_shipping_eligible: z.boolean().optional(),
  }),
})

const countItems = ({ lines }: Cart) => lines.reduce((sum, { quantity }) => sum + quantity, 0)

const presentLine = (line: CartLine) => ({
  product_id: line.productNumber,
  product_name: line.title,
  price: line.price,
  quantity: line.quantity,
  total_amount: line.total,
  image_url: line.image?.path ?? "",
})

export const presentAdded = (cart: Cart, line: CartLine): z.input<typeof AddedReply> => ({
  cart_item: presentLine(line),
  cart_summary: {
    total_items: countItems(cart),
    subtotal: cart.subtotal,
    shipping: cart.shipping,
    total: cart.total,
  },
})

export const presentCart = (cart: Cart): z.input<typeof CartReply> => ({
  items: cart.lines.map((line) => ({
    ...presentLine(line),
    product_weight: line.weightLabel ?? "",
    stock_available: line.stock,
  })),
  summary: {
    total_items: countItems(cart),
    unique_products: cart.lines.length,
    subtotal: cart.subtotal,
    shipping_charge: cart.shipping,
    tax_amount: cart.tax,
    total_amount: cart.total,
    ...(cart.lines.length ? { free_shipping_eligible: cart.shipping === 0 } : {}),
  },
})
