import type { Event, RemoteQueryFunction } from "@medusajs/framework/types"

type Query = Omit<RemoteQueryFunction, symbol>
/** From the id that an event carries to the ids of the products it changes. */
type Finder = (ids: string[], query: Query) => Promise<string[]>

const itself: Finder = async (ids) => ids

/** Which products a change of each kind touches. */
const finders: Record<string, Finder> = {
  product: itself,
  "product-variant": (ids, query) => ofVariants(ids, query),
  "product-category": (ids, query) => readAll(query, "product", { categories: { id: ids } }, "id"),
  "inventory.inventory-level": async (ids, query) =>
    ofInventoryItems(await readAll(query, "inventory_level", { id: ids }, "inventory_item_id"), query),
  "inventory.reservation-item": async (ids, query) =>
    ofInventoryItems(await readAll(query, "reservation", { id: ids }, "inventory_item_id"), query),
  review: (ids, query) => readAll(query, "review", { id: ids }, "product_id"),
  "pricing.price": async (ids, query) => ofPriceSets(await readAll(query, "price", { id: ids }, "price_set_id"), query),
  "price-list": async (ids, query) =>
    ofPriceSets(await readAll(query, "price", { price_list_id: ids }, "price_set_id"), query),
  LinkProductSalesChannel: (ids, query) => readAll(query, "product_sales_channel", { id: ids }, "product_id"),
  LinkProductVariantInventoryItem: async (ids, query) =>
    ofVariants(await readAll(query, "product_variant_inventory_item", { id: ids }, "variant_id"), query),
}

/** Links are attached and detached, all else is created, updated and deleted. */
const changes = ["created", "updated", "deleted", "attached", "detached"]

/** Events after which documents are written anew. */
export const catalogueEvents = Object.keys(finders).flatMap((name) => changes.map((change) => `${name}.${change}`))

export async function affectedProducts(event: Event<{ id?: string | string[] }>, query: Query): Promise<string[]> {
  const name = event.name.slice(0, event.name.lastIndexOf("."))
  const data = [event.data].flat()
  const ids = data.flatMap(({ id }) => id ?? [])
  if (!ids.length || !finders[name]) return []
  return [...new Set(await finders[name](ids, query))]
}

async function ofInventoryItems(ids: string[], query: Query) {
  return ofVariants(
    await readAll(query, "product_variant_inventory_item", { inventory_item_id: ids }, "variant_id"),
    query,
  )
}

async function ofPriceSets(ids: string[], query: Query) {
  return ofVariants(await readAll(query, "product_variant_price_set", { price_set_id: ids }, "variant_id"), query)
}

const ofVariants: Finder = (ids, query) => readAll(query, "product_variant", { id: ids }, "product_id")

/** One field of all rows that fit, deleted ones too: the event may tell of the deletion. */
async function readAll(query: Query, entity: string, filters: Record<string, unknown>, field: string) {
  if (Object.values(filters).some((value) => Array.isArray(value) && !value.length)) return []
  const { data } = await query.graph({ entity, fields: [field], filters, withDeleted: true } as never)
  return (data as Record<string, string>[]).map((row) => row[field]).filter(Boolean)
}
