import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { toPicture } from "../catalogue/search-catalogue"
import type { Context } from "../context"
import { toAmount, toDiscountPercentage } from "../../money"
import type { Order, OrderLine } from "../model/order"
import { totalsFields, toTotals, type TotalsRow } from "../model/totals"
import { readHistory, type HistoryRow } from "./read-history"
import { fromMedusaAddress, type AddressRow } from "./to-medusa-address"

/** Fields to query for `toOrders`. */
export const orderFields = [
  ...totalsFields,
  "id", "status", "customer_id", "metadata", "created_at", "updated_at", "canceled_at",
  "items.id", "items.product_id", "items.product_title", "items.thumbnail", "items.compare_at_unit_price",
  "shipping_address.*", "billing_address.*",
  "payment_collections.payments.provider_id", "payment_collections.payments.captured_at",
  "fulfillments.created_at", "fulfillments.shipped_at", "fulfillments.delivered_at", "fulfillments.canceled_at",
] // prettier-ignore

export interface OrderRow extends TotalsRow, HistoryRow {
  id: string
  customer_id: string
  metadata: { notes?: string } | null
  updated_at: string
  items: ItemRow[]
  shipping_address: AddressRow
  billing_address: AddressRow | null
}

interface ItemRow {
  id: string
  product_id: string
  product_title: string
  thumbnail: string | null
  unit_price: BigNumberInput
  compare_at_unit_price: BigNumberInput | null
  quantity: BigNumberInput
}

/** Days from the order to its delivery (kishanskraft.md, Create Order: 30 July to 2 August). */
const DELIVERY_DAYS = 3

/** The names of payment providers in the contracts. */
const paymentMethods: Record<string, string> = { pp_system_default: "cod" }

/** Medusa's orders in our own model. */
export async function toOrders(rows: OrderRow[], { scope, imagesUrl }: Context): Promise<Order[]> {
  const facts = await readFacts(rows, scope)
  return rows.map((row) => {
    const history = readHistory(row)
    const createdAt = new Date(row.created_at)
    const [payment] = row.payment_collections?.flatMap(({ payments }) => payments ?? []) ?? []
    return {
      id: row.id,
      number: facts.order.get(row.id)!,
      customerId: row.customer_id,
      customerNumber: facts.user.get(row.customer_id)!,
      status: history[history.length - 1].status,
      history,
      currency: row.currency_code,
      ...toTotals(row),
      lines: row.items
        .toSorted((one, other) => one.id.localeCompare(other.id))
        .map((item) => toLine(item, row.currency_code, facts, imagesUrl)),
      paymentMethod: paymentMethods[payment?.provider_id ?? ""] ?? "online",
      shippingAddress: fromMedusaAddress(row.shipping_address),
      billingAddress: row.billing_address ? fromMedusaAddress(row.billing_address) : null,
      notes: row.metadata?.notes ?? null,
      createdAt,
      updatedAt: new Date(row.updated_at),
      estimatedDelivery: addDays(createdAt, DELIVERY_DAYS),
    }
  })
}

type Facts = Awaited<ReturnType<typeof readFacts>>

/** The integers of all that the orders name, and what the labels of their products say. */
async function readFacts(rows: OrderRow[], scope: MedusaContainer) {
  const integerIds = scope.resolve("integer_id")
  const assign = async (resource: "order" | "order_item" | "product" | "user", ids: string[]) => {
    const numbers = await integerIds.assign(resource, ids)
    return new Map(ids.map((id, at) => [id, numbers[at]]))
  }
  const items = rows.flatMap((row) => row.items)
  const productIds = [...new Set(items.map(({ product_id }) => product_id))]
  const details = await scope.resolve("product_details").listProductDetails({ product_id: productIds })
  return {
    weightLabels: new Map(details.map(({ product_id, weight_label }) => [product_id, weight_label])),
    order: await assign("order", rows.map(({ id }) => id)),
    order_item: await assign("order_item", items.map(({ id }) => id)),
    product: await assign("product", productIds),
    user: await assign("user", rows.map(({ customer_id }) => customer_id)),
  } // prettier-ignore
}

function toLine(item: ItemRow, currency: string, facts: Facts, imagesUrl: string): OrderLine {
  const list = item.compare_at_unit_price ?? item.unit_price
  const amount = (value: BigNumberInput) => toAmount(value, currency)
  return {
    number: facts.order_item.get(item.id)!,
    productId: item.product_id,
    productNumber: facts.product.get(item.product_id)!,
    title: item.product_title,
    price: amount(item.unit_price),
    listPrice: amount(list),
    discountPercentage: toDiscountPercentage(item.unit_price, list),
    quantity: MathBN.convert(item.quantity).toNumber(),
    total: amount(MathBN.mult(item.unit_price, item.quantity)),
    listTotal: amount(MathBN.mult(list, item.quantity)),
    weightLabel: facts.weightLabels.get(item.product_id) ?? null,
    thumbnail: item.thumbnail ? toPicture(item.thumbnail, imagesUrl) : null,
  }
}

/** Midnight UTC, so many days later. */
function addDays(date: Date, days: number) {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days))
}
