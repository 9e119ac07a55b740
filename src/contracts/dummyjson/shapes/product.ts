import { z } from "@medusajs/framework/zod"
import type { Product } from "../../../use-cases/model/product"
import { presentReview, ReviewReply } from "./review"

const measure = z.number().nullable()

/**
 * dummyjson.md 9.1, and after it the fields that DummyJSON has beside (R17). `price` is the list price; the percentage
 * comes off it (R5). What a product lacks is null; `dimensions` and `meta` are always there, as clients read into them.
 */
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
  tags: z.array(z.string()),
  sku: z.string().nullable(),
  weight: measure,
  dimensions: z.strictObject({ width: measure, height: measure, depth: measure }),
  warrantyInformation: z.string().nullable(),
  shippingInformation: z.string().nullable(),
  availabilityStatus: z.enum(["In Stock", "Low Stock", "Out of Stock"]),
  returnPolicy: z.string().nullable(),
  minimumOrderQuantity: z.int(),
  meta: z.strictObject({
    createdAt: z.string(),
    updatedAt: z.string(),
    barcode: z.string().nullable(),
    qrCode: z.string().nullable(),
  }),
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
  thumbnail: product.thumbnail?.url ?? "",
  images: product.images.map(({ url }) => url),
  category: product.categories[0]?.handle ?? "",
  brand: product.brand ?? "",
  rating: product.rating,
  stock: product.stock,
  reviews: product.reviews.map(presentReview),
  ...datesOf(product),
  tags: product.tags,
  sku: product.sku,
  weight: product.weight,
  dimensions: product.dimensions,
  warrantyInformation: product.warrantyInformation,
  shippingInformation: product.shippingInformation,
  availabilityStatus: toAvailability(product.stock),
  returnPolicy: product.returnPolicy,
  minimumOrderQuantity: product.minimumOrderQuantity ?? 1,
  meta: { ...datesOf(product), barcode: product.barcode, qrCode: product.qrCode },
})

const datesOf = ({ createdAt, updatedAt }: Product) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

/** In DummyJSON's words; in its data five are few. */
const toAvailability = (stock: number) => (stock > 5 ? "In Stock" : stock > 0 ? "Low Stock" : "Out of Stock")
