import { z } from "@medusajs/framework/zod"
import type { ImportedProduct } from "../use-cases/catalogue/import-products"
import { hashKey, withoutEmpty } from "./row-fields"

const text = (max: number) => z.string().trim().min(1).max(max)
const count = z.int("Must be a whole number").min(0, "Must be 0 or more").max(1_000_000_000)
const measure = z.number("Must be a number").min(0, "Must be 0 or more").max(1_000_000)
const picture = text(2000).regex(/^(https?:\/\/|\/)/, "Must be an address, or a path that begins with /")

const Review = z.object({
  rating: z.int("Must be a whole number").min(1, "Must be 1 to 5").max(5, "Must be 1 to 5"),
  comment: text(5000),
  date: z.coerce.date("Must be a date"),
  reviewerName: text(200).default("Anonymous"),
  reviewerEmail: z.string().max(254).default(""),
})

/** A product of DummyJSON's products.json. What a shop works out for itself (`rating`, `availabilityStatus`) is ignored. */
const ProductRow = z.object({
  id: z.int("Must be a whole number").positive("Must be more than 0").max(2_147_483_647).optional(),
  title: text(500),
  description: z.string().trim().max(20_000).default(""),
  price: z.number("Must be a number").min(0, "Must be 0 or more").max(1_000_000_000),
  discountPercentage: z.number("Must be a number").min(0, "Must be 0 to 100").max(100, "Must be 0 to 100").default(0),
  stock: count.default(0),
  category: text(200).optional(),
  brand: text(200).optional(),
  thumbnail: picture.optional(),
  images: z.array(picture).max(100).default([]),
  tags: z.array(text(100)).max(100).optional(),
  sku: text(100).optional(),
  weight: measure.optional(),
  dimensions: z.object({ width: measure, height: measure, depth: measure }).partial().optional(),
  warrantyInformation: text(500).optional(),
  shippingInformation: text(500).optional(),
  returnPolicy: text(500).optional(),
  minimumOrderQuantity: z.int("Must be a whole number").min(1, "Must be 1 or more").max(10_000).optional(),
  meta: z
    .object({ barcode: text(100), qrCode: picture })
    .partial()
    .default({}),
  reviews: z.array(Review).max(1000).default([]),
})

/** @throws ZodError */
export function readProduct(value: unknown): ImportedProduct {
  const { id, meta, reviews, ...product } = ProductRow.refine(({ id, sku }) => id ?? sku, {
    path: ["id"],
    error: "A product needs an id or a sku, by which the next import knows it again",
  }).parse(withoutEmpty(value))
  return {
    ...product,
    ...meta,
    number: id,
    key: id ? String(id) : hashKey("sku", product.sku!),
    reviews: reviews.map(({ date, ...review }) => ({ ...review, writtenAt: date })),
  }
}
