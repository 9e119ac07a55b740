import { ContainerRegistrationKeys, getVariantAvailability } from "@medusajs/framework/utils"
import { codeOf, fail, type Shortage } from "../../failures"
import type { Context } from "../context"

type Code = "insufficient_stock" | "items_out_of_stock"

export interface Wanted {
  variantId: string
  productNumber: number
  quantity: number
}

/**
 * Compares what is wanted with what is there now; lines of one variant count together.
 * This is for the answer's sake: Medusa's reservation, under its lock, is what keeps stock from being sold twice.
 * @throws `code` with every product that falls short
 */
export async function requireStock(code: Code, wanted: Wanted[], { scope, market }: Context): Promise<void> {
  const stock = await getVariantAvailability(scope.resolve(ContainerRegistrationKeys.QUERY), {
    variant_ids: [...new Set(wanted.map(({ variantId }) => variantId))],
    sales_channel_id: market.salesChannelId,
  })
  const sums = new Map<string, Shortage>()
  for (const { variantId, productNumber, quantity } of wanted) {
    const requested = (sums.get(variantId)?.requested ?? 0) + quantity
    // No availability is told of a variant whose stock is not managed: there is always enough.
    const available = stock[variantId]?.availability ?? Infinity
    sums.set(variantId, { product: productNumber, requested, available: Math.max(available, 0) })
  }
  const shortages = [...sums.values()].filter(({ requested, available }) => requested > available)
  if (shortages.length) throw fail(code, { shortages })
}

/**
 * Runs what takes stock. When that fails, somebody may have been quicker by a moment: staff who took a product off sale,
 * or a customer who bought the last of it, and so it is told.
 * @throws product_not_found, `code`
 */
export async function takeStock<T>(code: Code, wanted: Wanted[], context: Context, take: () => Promise<T>): Promise<T> {
  await requireStock(code, wanted, context)
  try {
    return await take()
  } catch (error) {
    if (codeOf(error) === "cart_empty") throw error
    await requireOnSale(wanted, context)
    await requireStock(code, wanted, context)
    throw error
  }
}

interface SoldVariant {
  product: { sales_channels: { id: string }[] }
}

/** By Medusa's own word: the index may be a moment behind. */
async function requireOnSale(wanted: Wanted[], { scope, market }: Context) {
  const ids = [...new Set(wanted.map(({ variantId }) => variantId))]
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "product.sales_channels.id"],
    filters: { id: ids, product: { status: "published" } } as never,
  })
  const channels = (data as SoldVariant[]).map(({ product }) => product.sales_channels.map(({ id }) => id))
  const sold = channels.filter((ids) => ids.includes(market.salesChannelId))
  if (sold.length < ids.length) throw fail("product_not_found")
}
