import { z } from "@medusajs/framework/zod"
import type { Product } from "../../../use-cases/model/product"

/** shop.md 2, the list. */
export const ProductReply = z.strictObject({ id: z.string(), name: z.string(), price: z.number(), image: z.string() })

/** shop.md 2, one product. */
export const ProductDetailReply = z.strictObject({
  id: z.string(),
  name: z.string(),
  price: z.number(),
  description: z.string(),
  images: z.array(z.string()),
})

export const presentProduct = ({ id, title, price, thumbnail }: Product): z.input<typeof ProductReply> => ({
  id,
  name: title,
  price,
  image: thumbnail?.url ?? "",
})

export const presentProductDetail = (product: Product): z.input<typeof ProductDetailReply> => ({
  id: product.id,
  name: product.title,
  price: product.price,
  description: product.description,
  images: product.images.map(({ url }) => url),
})
