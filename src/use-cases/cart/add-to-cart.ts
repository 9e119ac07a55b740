import { addProductWorkflow } from "../../workflows/cart/add-product"
import { readProduct, type ProductRef } from "../catalogue/read-product"
import type { Customer, UseCase } from "../context"
import type { Cart, CartLine } from "../model/cart"
import { readCart } from "./read-cart"
import { takeStock } from "./require-stock"

export interface AddToCartInput {
  product: ProductRef
  /** Added to what the cart holds of it already (R25). */
  quantity: number
}

/** Puts a product in the caller's cart. @throws product_not_found, insufficient_stock */
export const addToCart: UseCase<AddToCartInput, { cart: Cart; line: CartLine }, Customer> = async (input, context) => {
  const { scope, actor, market } = context
  const product = await readProduct({ product: input.product }, context)
  const before = await readCart(undefined, context)
  const inCart = before.lines.find(({ variantId }) => variantId === product.variantId)?.quantity ?? 0
  const wanted = { variantId: product.variantId, productNumber: product.number, quantity: inCart + input.quantity }

  await takeStock("insufficient_stock", [wanted], context, () =>
    addProductWorkflow(scope).run({
      input: {
        customer_id: actor.id,
        email: actor.email,
        region_id: market.regionId,
        sales_channel_id: market.salesChannelId,
        currency_code: market.currency,
        variant_id: product.variantId,
        quantity: input.quantity,
      },
    }),
  )
  const cart = await readCart(undefined, context)
  return { cart, line: cart.lines.find(({ variantId }) => variantId === product.variantId)! }
}
