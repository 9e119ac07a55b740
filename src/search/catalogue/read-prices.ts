import { QueryContext } from "@medusajs/framework/utils"
import { toDiscountPercentage } from "../../money"
import type { Query } from "./read-facts"

/** Major units; the percentage to two decimals. */
export interface Price {
  charged: number
  list: number
  discountPercentage: number
}

/** What each of these variants costs in a region; a variant without a price there is left out. */
export async function readPrices(variantIds: string[], region: { id: string; currency_code: string }, query: Query) {
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: variantIds },
    context: { calculated_price: QueryContext({ region_id: region.id, currency_code: region.currency_code }) },
  } as never)
  const priced = (data as { id: string; calculated_price: CalculatedPrice | null }[]).filter(
    ({ calculated_price: price }) => price?.calculated_amount != null,
  )
  return new Map(priced.map(({ id, calculated_price }) => [id, toPrice(calculated_price!)]))
}

interface CalculatedPrice {
  calculated_amount: number
  original_amount: number
}

const toPrice = ({ calculated_amount: charged, original_amount: list }: CalculatedPrice): Price => ({
  charged,
  list,
  discountPercentage: toDiscountPercentage(charged, list),
})
