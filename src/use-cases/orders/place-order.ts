import { orderProductsWorkflow } from "../../workflows/orders/order-products"
import { placeOrderWorkflow } from "../../workflows/orders/place-order"
import { fail } from "../../failures"
import { readUser } from "../account/read-user"
import { readCart } from "../cart/read-cart"
import { takeStock } from "../cart/require-stock"
import { readProducts, type ProductRef } from "../catalogue/read-product"
import type { Context, Customer, UseCase } from "../context"
import type { Order } from "../model/order"
import { readOrderById } from "./read-order"
import { toMedusaAddress, type GivenAddress } from "./to-medusa-address"

export interface PlaceOrderInput {
  shippingAddress: GivenAddress
  billingAddress?: GivenAddress
  /** `cod` is cash on delivery. */
  paymentMethod: string
  /** For the courier. */
  notes?: string
}

/** Medusa's payment providers by what the contracts call them. */
const providers: Record<string, string> = { cod: "pp_system_default" }

/** Orders what is named. @throws product_not_found, items_out_of_stock, country_not_served, payment_method_not_offered, user_not_found */
export const orderProducts: UseCase<
  PlaceOrderInput & { products: { product: ProductRef; quantity: number }[] },
  Order,
  Customer
> = async (input, context) => {
  const { scope, actor, market } = context
  const order = await toWorkflowInput(input, context)
  const products = await readProducts(input.products.map(({ product }) => product), context) // prettier-ignore
  const wanted = products.map(({ variantId, number }, at) => ({
    variantId,
    productNumber: number,
    quantity: input.products[at].quantity,
  }))
  const cart = {
    customer_id: actor.id,
    email: actor.email,
    region_id: market.regionId,
    sales_channel_id: market.salesChannelId,
    currency_code: market.currency,
    items: mergeLines(wanted),
  }
  const { result } = await takeStock("items_out_of_stock", wanted, context, () =>
    orderProductsWorkflow(scope).run({ input: { cart, order } }),
  )
  return (await readOrderById(result.id, context))!
}

/** Orders what is in the caller's cart. @throws cart_empty, items_out_of_stock, payment_method_not_offered, user_not_found */
export const orderCart: UseCase<PlaceOrderInput, Order, Customer> = async (input, context) => {
  const order = await toWorkflowInput(input, context)
  const { id, lines } = await readCart(undefined, context)
  if (!id || !lines.length) throw fail("cart_empty")
  const { result } = await takeStock("items_out_of_stock", lines, context, () =>
    placeOrderWorkflow(context.scope).run({ input: { ...order, cart_id: id } }),
  )
  return (await readOrderById(result.id, context))!
}

async function toWorkflowInput(input: PlaceOrderInput, { scope, actor, market }: Context<Customer>) {
  const { shippingAddress, billingAddress, paymentMethod, notes } = input
  const payment_provider_id = Object.hasOwn(providers, paymentMethod) ? providers[paymentMethod] : undefined
  if (!payment_provider_id) throw fail("payment_method_not_offered", { offered: Object.keys(providers) })
  const customer = await readUser(scope, "customer", actor.id)
  return {
    shipping_address: toMedusaAddress(shippingAddress, market, customer),
    billing_address: billingAddress && toMedusaAddress(billingAddress, market, customer),
    payment_provider_id,
    metadata: notes === undefined ? {} : { notes },
  }
}

/** One line for each variant: Medusa checks stock line by line, and two lines of one could each pass alone. */
function mergeLines(wanted: { variantId: string; quantity: number }[]) {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of wanted) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  // In one order for everybody: locks on stock taken in different orders could wait for each other for ever.
  return [...sums].sort().map(([variant_id, quantity]) => ({ variant_id, quantity }))
}
