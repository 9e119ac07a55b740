import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { findProducts } from "../catalogue/read-product"
import type { Customer, UseCase } from "../context"
import type { Cart } from "../model/cart"
import { toAmount } from "../../money"
import { totalsFields, toTotals, type TotalsRow } from "../model/totals"

const fields = [
  ...totalsFields,
  "id",
  "items.product_id",
  "items.variant_id",
  "items.product_title",
  "items.created_at",
]

/** The caller's open cart: the one in this market that no order was made of. Empty when there is none. */
export const readCart: UseCase<void, Cart, Customer> = async (_, context) => {
  const { scope, actor, market } = context
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields,
    filters: {
      customer_id: actor.id,
      sales_channel_id: market.salesChannelId,
      region_id: market.regionId,
      completed_at: null,
    },
    pagination: { take: 1, order: { created_at: "DESC" } },
  })
  const [cart] = data as unknown as CartRow[]
  if (!cart) return { id: null, lines: [], subtotal: 0, shipping: 0, tax: 0, total: 0 }

  const items = [...cart.items].sort((one, other) => +new Date(one.created_at) - +new Date(other.created_at))
  const products = await findProducts(items.map(({ product_id }) => product_id), context) // prettier-ignore
  return {
    id: cart.id,
    ...toTotals(cart),
    lines: items.map((item, at) => {
      const product = products[at]
      return {
        productId: item.product_id,
        variantId: item.variant_id,
        productNumber: product?.number ?? 0,
        title: product?.title ?? item.product_title,
        weightLabel: product?.weightLabel ?? null,
        price: toAmount(item.unit_price, cart.currency_code),
        quantity: MathBN.convert(item.quantity).toNumber(),
        total: toAmount(MathBN.mult(item.unit_price, item.quantity), cart.currency_code),
        image: product?.thumbnail ?? null,
        // What is no longer sold cannot be ordered.
        stock: product?.stock ?? 0,
      }
    }),
  }
}

interface CartRow extends TotalsRow {
  id: string
  items: {
    product_id: string
    variant_id: string
    product_title: string
    unit_price: BigNumberInput
    quantity: BigNumberInput
    created_at: string
  }[]
}
