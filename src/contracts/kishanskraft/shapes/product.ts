import { z } from "@medusajs/framework/zod"
import type { Product } from "../../../use-cases/model/product"
import { printDate } from "./date"

/** List Products */
export const ProductReply = z.strictObject({
  id: z.int(),
  name: z.string(),
  description: z.string(),
  price: z.number(),
  weight: z.string(),
  category_id: z.int().nullable(),
  category_name: z.string().nullable(),
  stock_quantity: z.int(),
  image_url: z.string(),
  status: z.enum(["active", "inactive"]),
  created_at: z.string(),
})

const RelatedReply = z.strictObject({ id: z.int(), name: z.string(), price: z.number(), image_url: z.string() })

/** Get Product Details */
export const ProductDetailReply = ProductReply.extend({
  features: z.array(z.string()),
  nutritional_info: z.record(z.string(), z.string()),
  related_products: z.array(RelatedReply),
})

/** Search Products */
export const FoundReply = z.strictObject({
  id: z.int(),
  name: z.string(),
  description: z.string(),
  price: z.number(),
  weight: z.string(),
  category_name: z.string().nullable(),
  image_url: z.string(),
  relevance_score: z.number(),
})

/** Get Featured Products */
export const FeaturedReply = z.strictObject({
  id: z.int(),
  name: z.string(),
  description: z.string(),
  price: z.number(),
  weight: z.string(),
  image_url: z.string(),
  featured_reason: z.string(),
})

const imageOf = (product: Product) => product.thumbnail?.path ?? ""

export const presentProduct = (product: Product): z.input<typeof ProductReply> => ({
  id: product.number,
  name: product.title,
  description: product.description,
  price: product.price,
  weight: product.weightLabel ?? "",
  category_id: product.categories[0]?.number ?? null,
  category_name: product.categories[0]?.name ?? null,
  stock_quantity: product.stock,
  image_url: imageOf(product),
  // What the index holds is published.
  status: "active",
  created_at: printDate(product.createdAt),
})

export const presentFound = (product: Product, relevance: number): z.input<typeof FoundReply> => ({
  id: product.number,
  name: product.title,
  description: product.description,
  price: product.price,
  weight: product.weightLabel ?? "",
  category_name: product.categories[0]?.name ?? null,
  image_url: imageOf(product),
  relevance_score: relevance,
})

export const presentFeatured = (product: Product): z.input<typeof FeaturedReply> => ({
  id: product.number,
  name: product.title,
  description: product.description,
  price: product.price,
  weight: product.weightLabel ?? "",
  image_url: imageOf(product),
  featured_reason: product.featuredReason ?? "",
})

export const presentProductDetail = (product: Product, related: Product[]): z.input<typeof ProductDetailReply> => ({
  ...presentProduct(product),
  features: product.features,
  nutritional_info: product.nutritionalInfo,
  related_products: related.map((one) => ({
    id: one.number,
    name: one.title,
    price: one.price,
    image_url: imageOf(one),
  })),
})
