import { createProductsWorkflow as createMedusaProducts } from "@medusajs/medusa/core-flows"
import { ProductStatus } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assignIntegerIdsStep } from "../steps/assign-integer-ids"
import { findOrCreateTagsStep } from "./steps/find-or-create-tags"
import { setDetailsStep, type ProductDetails } from "./steps/set-details"
import { setPricesStep } from "./steps/set-prices"
import { setStockStep } from "./steps/set-stock"

/** Where products are sold, kept and sent from. */
export interface Place {
  sales_channel_id: string
  shipping_profile_id: string
  location_id: string
  /** In lower case, as Medusa has it. */
  currency_code: string
}

/** What Medusa keeps of a product's one variant. No two have the same SKU, nor the same barcode. */
export interface VariantFields {
  sku?: string | null
  barcode?: string | null
  /** In the units that the shop measures in. */
  weight?: number | null
  length?: number | null
  width?: number | null
  height?: number | null
}

export interface NewProduct {
  /** Medusa makes the ids that are not given. */
  id?: string
  variant_id?: string
  title: string
  /** In the shop's addresses; no two products have the same. */
  handle: string
  description: string
  /** Published unless it is to be seen later. */
  status?: ProductStatus
  /** Address of a picture. */
  thumbnail?: string
  images: string[]
  category_id?: string
  tags?: string[]
  variant: VariantFields
  details: Partial<ProductDetails>
  /** Major units. */
  price: number
  sale_price?: number
  stock: number
}

/** Products of one variant, in one sales channel, with prices, stock, details and their integers. */
export const createProductsWorkflow = createWorkflow(
  "portico-create-products",
  (input: { products: NewProduct[]; place: Place }) => {
    const tagIds = findOrCreateTagsStep(transform(input, ({ products }) => products.flatMap(({ tags }) => tags ?? [])))
    const created = createMedusaProducts.runAsStep({
      input: {
        products: transform({ input, tagIds }, ({ input: { products, place }, tagIds }) =>
          products.map((product) => toMedusaProduct(product, place, tagIds)),
        ),
      },
    })
    const ids = transform(created, (products) =>
      products.map(({ id, variants }) => ({ product_id: id, variant_id: variants[0].id })),
    )
    const rows = transform({ input, ids }, ({ input: { products, place }, ids }) =>
      products.map(({ details, stock, sale_price }, at) => ({ ...ids[at], ...place, details, stock, sale_price })),
    )
    setDetailsStep(transform(rows, (all) => all.map(({ product_id, details }) => ({ product_id, ...details }))))
    setStockStep(
      transform(rows, (all) => all.map(({ variant_id, location_id, stock }) => ({ variant_id, location_id, stock }))),
    )
    setPricesStep(
      transform(rows, (all) =>
        all.map(({ variant_id, currency_code, sale_price }) => ({ variant_id, currency_code, sale_price })),
      ),
    )
    // Last: a product that fails must not use up an integer.
    assignIntegerIdsStep(
      transform(ids, (all) => ({
        resource: "product" as const,
        entityIds: all.map(({ product_id }) => product_id),
      })),
    )
    return new WorkflowResponse(ids)
  },
)

const toMedusaProduct = (product: NewProduct, place: Place, tagIds: Record<string, string>) => ({
  id: product.id,
  title: product.title,
  handle: product.handle,
  description: product.description,
  status: product.status ?? ProductStatus.PUBLISHED,
  thumbnail: product.thumbnail ?? product.images[0],
  images: product.images.map((url) => ({ url })),
  category_ids: product.category_id ? [product.category_id] : [],
  tag_ids: (product.tags ?? []).map((tag) => tagIds[tag]),
  shipping_profile_id: place.shipping_profile_id,
  sales_channels: [{ id: place.sales_channel_id }],
  options: [{ title: "Size", values: ["One size"] }],
  variants: [
    {
      ...product.variant,
      id: product.variant_id,
      title: "One size",
      options: { Size: "One size" },
      manage_inventory: true,
      prices: [{ currency_code: place.currency_code, amount: product.price }],
    },
  ],
})
