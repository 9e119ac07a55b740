import fc from "fast-check"
import { send } from "../../setup/http"
import { address } from "../../contracts/dummyjson/givens"
import { addProduct, Refused, requireTaken, type Shop } from "./shop"

/** One change somebody makes: what, to which product, and how. */
export interface Edit {
  kind: keyof typeof kinds
  product: number
  value: number
}

type Make = (shop: Shop, product: number, value: number) => Promise<unknown>

/** All that changes what a product shows, by whoever changes it. */
const kinds = {
  retitle: ({ admin, products }, at, value) =>
    admin(`POST /admin/products/${products[at].id}`, { title: `Thing ${products[at].number} ${value}` }),
  describe: ({ admin, products }, at, value) =>
    admin(`POST /admin/products/${products[at].id}`, { description: `Described ${value}` }),
  publish: ({ admin, products }, at, value) =>
    admin(`POST /admin/products/${products[at].id}`, { status: value % 4 ? "published" : "draft" }),
  reprice: ({ admin, products }, at, value) =>
    admin(`POST /admin/products/${products[at].id}/variants/${products[at].variantId}`, {
      prices: [{ currency_code: "usd", amount: 10 + value / 10 }],
    }),
  putOnSale: ({ admin, products, priceListId }, at, value) =>
    admin(`POST /admin/price-lists/${priceListId}/prices/batch`, {
      create: [{ variant_id: products[at].variantId, currency_code: "usd", amount: 5 + value / 20 }],
    }),
  endSale: ({ admin, priceListId }, _, value) =>
    admin(`POST /admin/price-lists/${priceListId}`, { status: value % 2 ? "active" : "draft" }),
  restock: ({ admin, products }, at, value) => {
    const { inventoryItemId, locationId } = products[at]
    const path = `/admin/inventory-items/${inventoryItemId}/location-levels/${locationId}`
    // More than is reserved, or Medusa refuses.
    return admin(`POST ${path}`, { stocked_quantity: 100 + value })
  },
  reserve: ({ admin, products }, at) => {
    const { inventoryItemId: inventory_item_id, locationId: location_id } = products[at]
    return admin("POST /admin/reservations", { inventory_item_id, location_id, quantity: 1 })
  },
  categorise: ({ admin, products, categoryId }, at, value) =>
    admin(`POST /admin/product-categories/${categoryId}/products`, {
      [value % 2 ? "add" : "remove"]: [products[at].id],
    }),
  renameCategory: ({ admin, categoryId }, _, value) =>
    admin(`POST /admin/product-categories/${categoryId}`, { name: `Shelf ${value}` }),
  offer: ({ admin, products, channelId }, at, value) =>
    admin(`POST /admin/sales-channels/${channelId}/products`, { [value % 4 ? "add" : "remove"]: [products[at].id] }),
  order: ({ products, customers }, at, value) =>
    send("POST /api/v1/orders", {
      token: customers[value % customers.length],
      json: { products: [{ id: products[at].number, quantity: 1 }], shippingAddress: address, paymentMethod: "cod" },
    }).then(requireTaken),
  async cancel({ admin, products }, at) {
    const { orders } = await admin(`GET /admin/orders?limit=30&order=-created_at&fields=id,status,*items`)
    const own = (one: any) => one.status === "pending" && one.items[0].product_id === products[at].id
    const order = orders.find(own)
    if (order) await admin(`POST /admin/orders/${order.id}/cancel`)
  },
  review: ({ products, customers }, at, value) =>
    send(`POST /api/v1/products/${products[at].number}/reviews`, {
      token: customers[value % customers.length],
      json: { rating: 1 + (value % 5), comment: "As I thought." },
    }).then(requireTaken),
  async moderate({ admin, products }, at, value) {
    const { reviews } = await admin(`GET /admin/reviews?product_id=${products[at].id}`)
    const decision = value % 2 ? { status: "approved" } : { status: "rejected", reason: "Not about the product" }
    if (reviews.length) await admin(`POST /admin/reviews/${reviews[0].id}`, decision)
  },
  // Refused while some are reserved.
  async replace(shop, at) {
    await shop.admin(`DELETE /admin/products/${shop.products[at].id}`)
    shop.products[at] = await addProduct(shop)
  },
} satisfies Record<string, Make>

/** So many edits of these products, always the same ones for a seed. */
export const drawEdits = (count: number, products: number, seed: number): Edit[] =>
  fc.sample(
    fc.record({
      kind: fc.constantFrom(...(Object.keys(kinds) as Edit["kind"][])),
      product: fc.nat(products - 1),
      value: fc.nat(200),
    }),
    { numRuns: count, seed },
  )

/** Makes an edit. What is refused for a good reason is: a draft is not for sale, a customer writes one review. @returns whether it was taken */
export const make = (shop: Shop, { kind, product, value }: Edit): Promise<boolean> =>
  (kinds[kind] as Make)(shop, product, value).then(
    () => true,
    (error) => {
      if (error instanceof Refused && error.status < 500) return false
      throw error
    },
  )
