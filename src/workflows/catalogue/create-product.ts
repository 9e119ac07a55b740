import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { ProductStatus } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assignIntegerIdsStep } from "../steps/assign-integer-ids"
import { setDetailsStep } from "./steps/set-details"
import { setPricesStep } from "./steps/set-prices"
import { setStockStep } from "./steps/set-stock"

export interface CreateProductWorkflowInput {
  title: string
  /** In the shop's addresses; no two products have the same. */
  handle: string
  description: string
  /** Addresses; the first is the thumbnail. */
  images: string[]
  category_id?: string
  brand?: string
  sales_channel_id: string
  shipping_profile_id: string
  location_id: string
  currency_code: string
  /** Major units. */
  price: number
  sale_price?: number
  stock: number
}

/** A product of one variant, published in one sales channel, with prices, stock and its integer. */
export const createProductWorkflow = createWorkflow("portico-create-product", (input: CreateProductWorkflowInput) => {
  const products = createProductsWorkflow.runAsStep({
    input: { products: transform(input, (one) => [toMedusaProduct(one)]) },
  })
  const ids = transform(products, ([{ id, variants }]) => ({ product_id: id, variant_id: variants[0].id }))
  setDetailsStep(transform({ input, ids }, ({ input, ids }) => ({ product_id: ids.product_id, brand: input.brand })))
  setStockStep(
    transform({ input, ids }, ({ input, ids }) => ({
      variant_id: ids.variant_id,
      location_id: input.location_id,
      stock: input.stock,
    })),
  )
  setPricesStep(
    transform({ input, ids }, ({ input, ids }) => ({
      variant_id: ids.variant_id,
      currency_code: input.currency_code,
      sale_price: input.sale_price,
    })),
  )
  // Last: a product that fails must not use up an integer.
  assignIntegerIdsStep(transform(ids, ({ product_id }) => ({ resource: "product" as const, entityIds: [product_id] })))
  return new WorkflowResponse(ids)
})

const toMedusaProduct = (input: CreateProductWorkflowInput) => ({
  title: input.title,
  handle: input.handle,
  description: input.description,
  status: ProductStatus.PUBLISHED,
  thumbnail: input.images[0],
  images: input.images.map((url) => ({ url })),
  category_ids: input.category_id ? [input.category_id] : [],
  shipping_profile_id: input.shipping_profile_id,
  sales_channels: [{ id: input.sales_channel_id }],
  options: [{ title: "Size", values: ["One size"] }],
  variants: [
    {
      title: "One size",
      options: { Size: "One size" },
      manage_inventory: true,
      prices: [{ currency_code: input.currency_code, amount: input.price }],
    },
  ],
})
