import { z } from "@medusajs/framework/zod"
import { text } from "../../fields"

const url = z.url({ protocol: /^https?$/, error: "Must be a valid URL" }).max(2000)

const measure = z.number("Must be a number").min(0, "Must be 0 or more").max(1_000_000)

/** dummyjson.md 5.2.6: the fields of a product that is written. */
export const newProduct = {
  title: text(3, 200, "Must be 3 to 200 characters"),
  description: text(10, 5000, "Must be 10 to 5000 characters"),
  price: z.number("Must be a number").positive("Must be more than 0").max(1_000_000_000),
  discountPercentage: z.number("Must be a number").min(0, "Must be 0 to 100").max(100, "Must be 0 to 100").optional(),
  thumbnail: url,
  images: z.array(url).max(20),
  category: text(1, 100),
  brand: text(1, 100),
  stock: z.int("Must be a whole number").min(0, "Must be 0 or more").max(1_000_000_000),
  // From here on DummyJSON's own (R17); what else it has follows from these or from the shop's doings.
  tags: z.array(text(1, 100)).max(50).optional(),
  sku: text(1, 100).optional(),
  weight: measure.optional(),
  dimensions: z.object({ width: measure, height: measure, depth: measure }).partial().optional(),
  warrantyInformation: text(1, 500).optional(),
  shippingInformation: text(1, 500).optional(),
  returnPolicy: text(1, 500).optional(),
  minimumOrderQuantity: z.int("Must be a whole number").min(1, "Must be 1 or more").max(10_000).optional(),
  meta: z
    .object({ barcode: text(1, 100), qrCode: url })
    .partial()
    .optional(),
}

/** `meta` is a drawer of DummyJSON's; a product has no such thing. */
export const withoutMeta = <Body extends { meta?: { barcode?: string; qrCode?: string } }>({
  meta,
  ...body
}: Body) => ({
  ...body,
  ...meta,
})
