import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { toAmount } from "../../money"

/** Amounts of a cart or an order, as Medusa's query gives them. */
export interface TotalsRow {
  currency_code: string
  total: BigNumberInput
  items?: { unit_price: BigNumberInput; quantity: BigNumberInput }[]
  shipping_methods?: { amount: BigNumberInput }[]
}

/** Fields to query for `toTotals`. */
export const totalsFields = ["currency_code", "total", "items.unit_price", "items.quantity", "shipping_methods.amount"]

export interface Totals {
  /** Lines at the prices charged. */
  subtotal: number
  shipping: number
  /** What comes on top of these two: nothing where prices include the tax (R1). */
  tax: number
  total: number
}

export function toTotals({ currency_code, total, items = [], shipping_methods = [] }: TotalsRow): Totals {
  const subtotal = MathBN.sum(...items.map(({ unit_price, quantity }) => MathBN.mult(unit_price, quantity)))
  const shipping = MathBN.sum(...shipping_methods.map(({ amount }) => amount))
  const amount = (value: BigNumberInput) => toAmount(value, currency_code)
  return {
    subtotal: amount(subtotal),
    shipping: amount(shipping),
    tax: amount(MathBN.sub(total, subtotal, shipping)),
    total: amount(total),
  }
}
