import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { setDetailsStep } from "./steps/set-details"
import { setPricesStep } from "./steps/set-prices"
import { setStockStep } from "./steps/set-stock"

/** What is left out stays. */
export interface UpdateProductWorkflowInput {
  product_id: string
  variant_id: string
  location_id: string
  currency_code: string
  title?: string
  description?: string
  /** Addresses; the first is the thumbnail. */
  images?: string[]
  category_id?: string
  brand?: string
  /** Major units. */
  price?: number
  /** Null ends a sale. */
  sale_price?: number | null
  stock?: number
}

/** Changes a product, its prices, its stock and its details, all or none. */
export const updateProductWorkflow = createWorkflow("portico-update-product", (input: UpdateProductWorkflowInput) => {
  updateProductsWorkflow.runAsStep({
    input: {
      products: transform(input, ({ product_id, title, description, images, category_id }) => [
        {
          id: product_id,
          title,
          description,
          ...(images ? { thumbnail: images[0], images: images.map((url) => ({ url })) } : {}),
          ...(category_id ? { category_ids: [category_id] } : {}),
        },
      ]),
    },
  })
  setDetailsStep(transform(input, ({ product_id, brand }) => ({ product_id, ...(brand ? { brand } : {}) })))
  setStockStep(input)
  setPricesStep(input)
  return new WorkflowResponse(void 0)
})
