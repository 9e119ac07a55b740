import { z } from "@medusajs/framework/zod"
import type { Product } from "../../../use-cases/model/product"

/** gallery.md c. `rating` is the average of the reviews as a whole number. */
export const DrawingReply = z.strictObject({
  id: z.int(),
  title: z.string(),
  price: z.number(),
  rating: z.int(),
  image_url: z.string(),
})

/** gallery.md d */
export const DrawingDetailReply = z.strictObject({
  id: z.int(),
  title: z.string(),
  description: z.string(),
  price: z.number(),
  rating: z.int(),
  image_urls: z.array(z.string()),
  artist: z.strictObject({ name: z.string(), bio: z.string() }),
  reviews: z.array(z.strictObject({ user: z.string(), rating: z.int(), comment: z.string() })),
})

export const presentDrawing = (product: Product): z.input<typeof DrawingReply> => ({
  id: product.number,
  title: product.title,
  price: product.price,
  rating: Math.round(product.rating),
  image_url: product.thumbnail?.url ?? "",
})

export const presentDrawingDetail = (product: Product): z.input<typeof DrawingDetailReply> => ({
  id: product.number,
  title: product.title,
  description: product.description,
  price: product.price,
  rating: Math.round(product.rating),
  image_urls: product.images.map(({ url }) => url),
  artist: product.artist ?? { name: "", bio: "" },
  reviews: product.reviews.map(({ reviewerName: user, rating, comment }) => ({ user, rating, comment })),
})
