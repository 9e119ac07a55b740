import { z } from "@medusajs/framework/zod"
import type { Product } from "../../../use-cases/model/product"
import { presentReview, ReviewReply } from "./review"

/** dummyjson.md 9.1. `price` is the list price; the percentage comes off it (R5). */
export const ProductReply = z.strictObject({
  id: z.int(),
  title: z.string(),
  description: z.string(),
  price: z.number(),
  discountPercentage: z.number(),
  thumbnail: z.string(),
  images: z.array(z.string()),
  category: z.string(),
  brand: z.string(),
  rating: z.number(),
  stock: z.int(),
  reviews: z.array(ReviewReply),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** The same, of which `select` leaves out all but the id and what it names. */
export const SelectedReply = ProductReply.partial().required({ id: true })

/** DummyJSON's `select=title,price`; names that there are not are nothing (R17). */
export const selection = {
  select: z
    .string()
    .max(500)
    .transform((text) => text.split(",").map((name) => name.trim()))
    .optional(),
}

export const sorting = {
  sortBy: z.enum(["price", "rating", "title"], "Must be price, rating or title").optional(),
  order: z.preprocess(
    (text) => (typeof text === "string" ? text.toLowerCase() : text),
    z.enum(["asc", "desc"], "Order can be: 'asc' or 'desc'").default("asc"),
  ),
}

/** A presenter that leaves out what was not asked for. */
export const presentSelected = (select: string[] | undefined) => (product: Product) => {
  const whole = presentProduct(product)
  if (!select) return whole
  const named = Object.entries(whole).filter(([name]) => name === "id" || select.includes(name))
  return Object.fromEntries(named) as z.input<typeof SelectedReply>
}

export const presentProduct = (product: Product): z.input<typeof ProductReply> => ({
  id: product.number,
  title: product.title,
  description: product.description,
  price: product.listPrice,
  discountPercentage: product.discountPercentage,
  thumbnail: product.images[0]?.url ?? "",
  images: product.images.map(({ url }) => url),
  category: product.categories[0]?.handle ?? "",
  brand: product.brand ?? "",
  rating: product.rating,
  stock: product.stock,
  reviews: product.reviews.map(presentReview),
  createdAt: product.createdAt.toISOString(),
  updatedAt: product.updatedAt.toISOString(),
})
