import { send, type Reply } from "../../setup/http"
import { logInAsAdmin, newEmail, unique } from "../../setup/people"

/** What an edit needs to know of a product: its number in the contracts, and Medusa's ids. */
export interface Edited {
  number: number
  id: string
  variantId: string
  inventoryItemId: string
  locationId: string
}

/** A few products of dummyjson's channel that nobody else touches, and what staff change them by. */
export interface Shop {
  /** What the Medusa admin sends. @throws Refused */
  admin(line: string, json?: unknown): Promise<any>
  products: Edited[]
  customers: string[]
  channelId: string
  categoryId: string
  categoryHandle: string
  priceListId: string
  /** Asks Medusa's own Store API about what the channel sells. */
  store(path: string): Promise<any>
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    body: unknown,
  ) {
    super(`${status} ${JSON.stringify(body)}`)
  }
}

export function requireTaken(reply: Reply): Reply {
  if (reply.status >= 300) throw new Refused(reply.status, reply.body)
  return reply
}

export async function openShop(size: number): Promise<Shop> {
  const token = await logInAsAdmin()
  const admin = async (line: string, json?: unknown) => requireTaken(await send(line, { token, json })).body
  const { sales_channels } = await admin("GET /admin/sales-channels?q=DummyJSON")
  const { api_key } = await admin("POST /admin/api-keys", { title: unique("key"), type: "publishable" })
  await admin(`POST /admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channels[0].id] })
  const handle = unique("shelf")
  const { product_category } = await admin("POST /admin/product-categories", { name: handle, handle, is_active: true })
  const { price_list } = await admin("POST /admin/price-lists", { title: handle, description: handle, type: "sale", status: "active" }) // prettier-ignore
  const headers = { "x-publishable-api-key": api_key.token }
  const shop: Shop = {
    admin,
    products: [],
    customers: await Promise.all([1, 2, 3].map(register)),
    channelId: sales_channels[0].id,
    categoryId: product_category.id,
    categoryHandle: handle,
    priceListId: price_list.id,
    store: async (path) => (await send(`GET /store/${path}`, { headers })).body,
  }
  for (let at = 0; at < size; at += 1) shop.products.push(await addProduct(shop))
  return shop
}

async function register(): Promise<string> {
  const json = { email: newEmail(), password: "SecurePass123", firstName: "John", lastName: "Doe" }
  return (await send("POST /api/v1/auth/register", { json })).body.token
}

/** Adds a product as staff do, by dummyjson. */
export async function addProduct({ admin }: Shop): Promise<Edited> {
  const title = unique("Thing ")
  const { id: number } = await admin("POST /api/v1/products/add", {
    title,
    description: "Its description",
    price: 20,
    discountPercentage: 10,
    thumbnail: "https://example.com/image.jpg",
    images: [],
    category: "audio",
    brand: "BrandName",
    stock: 10,
  })
  const { products } = await admin(`GET /admin/products?title=${title}&fields=id,*variants,*variants.inventory_items`)
  const [{ id, variants }] = products
  const inventoryItemId = variants[0].inventory_items[0].inventory_item_id
  const { inventory_item } = await admin(`GET /admin/inventory-items/${inventoryItemId}?fields=*location_levels`)
  const locationId = inventory_item.location_levels[0].location_id
  return { number, id, variantId: variants[0].id, inventoryItemId, locationId }
}
