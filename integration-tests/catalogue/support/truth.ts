import { send } from "../../setup/http"
import type { Shop } from "./shop"

/** What can be seen of a product from outside. */
export interface Seen {
  title: string
  description: string
  price: number
  discountPercentage: number
  stock: number
  isOnShelf: boolean
  rating: number
  reviews: number
}

const fields = "id,title,description,*categories,*variants.calculated_price,+variants.inventory_quantity"

/** By Medusa's own Store API and the moderation routes, past the index. */
export async function readTruth(shop: Shop): Promise<Seen[]> {
  const { regions } = await shop.store("regions")
  const region = regions.find((one: any) => one.currency_code === "usd")
  const ids = shop.products.map(({ id }) => `id[]=${id}`).join("&")
  const { products } = await shop.store(`products?${ids}&limit=100&region_id=${region.id}&fields=${fields}`)
  const seen = products.map(async ({ id, title, description, categories, variants: [variant] }: any) => {
    const { reviews } = await shop.admin(`GET /admin/reviews?status=approved&limit=100&product_id=${id}`)
    const { calculated_amount, original_amount } = variant.calculated_price
    return {
      title,
      description,
      price: original_amount,
      discountPercentage: Math.round((1 - calculated_amount / original_amount) * 10_000) / 100,
      stock: variant.inventory_quantity,
      isOnShelf: categories.some((category: any) => category.id === shop.categoryId),
      rating: average(reviews),
      reviews: reviews.length,
    }
  })
  return inOrder(await Promise.all(seen))
}

const average = (reviews: { rating: number }[]) =>
  Math.round((reviews.reduce((sum, { rating }) => sum + rating, 0) / (reviews.length || 1)) * 10) / 10

/** By the contract, out of the index. */
export async function readShown(shop: Shop): Promise<Seen[]> {
  const shelf = (await send(`GET /api/v1/products/category/${shop.categoryHandle}?limit=0`)).body.products
  const onShelf = new Set(shelf.map(({ id }: any) => id))
  const own = new Set(shop.products.map(({ number }) => number))
  const all = (await send("GET /api/v1/products?limit=0")).body.products.filter(({ id }: any) => own.has(id))
  return inOrder(
    all.map(({ id, title, description, price, discountPercentage, stock, rating, reviews }: any) => ({
      title,
      description,
      price,
      discountPercentage,
      stock,
      isOnShelf: onShelf.has(id),
      rating,
      reviews: reviews.length,
    })),
  )
}

const inOrder = (seen: Seen[]) => seen.sort((one, other) => (one.title < other.title ? -1 : 1))
