import { z } from "@medusajs/framework/zod"
import { createProduct } from "../../../use-cases/catalogue/create-product"
import { text } from "../../fields"
import { shop } from "../contract"

const url = z.url({ protocol: /^https?$/, error: "Must be a URL" }).max(2000)

export const createShopProduct = shop.operation({
  address: "POST /api/products",
  summary: "Put a product on sale",
  auth: "admin",
  permission: { resource: "product", operation: "create" },
  request: {
    body: z.object({
      name: text(1, 200, "Must be 1 to 200 characters"),
      price: z.number("Must be a number").positive("Must be more than 0").max(1_000_000_000),
      description: text(1, 5000, "Must be 1 to 5000 characters"),
      images: z.array(url).min(1, "Must have at least one").max(20),
      // Beyond the document (R25).
      stock: z.int("Must be a whole number").min(0, "Must be 0 or more").max(1_000_000_000).default(0),
      category: text(1, 100).optional(),
    }),
  },
  status: 201,
  reply: z.strictObject({ id: z.string(), message: z.string() }),
  throws: ["category_not_found"],
  async handle({ body: { name: title, ...product } }, context) {
    const { id } = await createProduct({ title, ...product }, context)
    return { id, message: "Product created" }
  },
})
