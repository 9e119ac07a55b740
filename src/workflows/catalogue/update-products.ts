import {
  updateProductsWorkflow as updateMedusaProducts,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VariantFields } from "./create-products"
import { findOrCreateTagsStep } from "./steps/find-or-create-tags"
import { setDetailsStep, type ProductDetails } from "./steps/set-details"
import { setPricesStep } from "./steps/set-prices"
import { setStockStep } from "./steps/set-stock"

/** What is left out stays. */
export interface ProductChange {
  product_id: string
  variant_id: string
  title?: string
  description?: string
  /** Address of a picture. */
  thumbnail?: string
  images?: string[]
  category_id?: string
  tags?: string[]
  variant?: VariantFields
  details?: Partial<ProductDetails>
  /** Major units. */
  price?: number
  /** Null ends a sale. */
  sale_price?: number | null
  stock?: number
}

export interface UpdateProductsWorkflowInput {
  products: ProductChange[]
  place: { location_id: string; currency_code: string }
}

/** Changes products, their prices, their stock and their details, all or none. */
export const updateProductsWorkflow = createWorkflow(
  "portico-update-products",
  (input: UpdateProductsWorkflowInput) => {
    const tagIds = findOrCreateTagsStep(transform(input, ({ products }) => products.flatMap(({ tags }) => tags ?? [])))
    updateMedusaProducts.runAsStep({
      input: {
        products: transform({ input, tagIds }, ({ input, tagIds }) =>
          input.products.map((change) => toMedusaChange(change, tagIds)),
        ),
      },
    })
    const variants = transform(input, ({ products }) =>
      products.flatMap(({ variant_id, variant }) => (variant ? [{ id: variant_id, ...variant }] : [])),
    )
    when(variants, (all) => all.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: variants } })
    })
    setDetailsStep(
      transform(input, ({ products }) => products.map(({ product_id, details }) => ({ product_id, ...details }))),
    )
    setStockStep(
      transform(input, ({ products, place: { location_id } }) =>
        products.map(({ variant_id, stock }) => ({ variant_id, location_id, stock })),
      ),
    )
    setPricesStep(
      transform(input, ({ products, place: { currency_code } }) =>
        products.map(({ variant_id, price, sale_price }) => ({ variant_id, currency_code, price, sale_price })),
      ),
    )
    return new WorkflowResponse(void 0)
  },
)

const toMedusaChange = (change: ProductChange, tagIds: Record<string, string>) => {
  const { product_id: id, title, description, thumbnail, images, category_id, tags } = change
  return {
    id,
    title,
    description,
    thumbnail,
    ...(images ? { images: images.map((url) => ({ url })) } : {}),
    ...(category_id ? { category_ids: [category_id] } : {}),
    ...(tags ? { tag_ids: tags.map((tag) => tagIds[tag]) } : {}),
  }
}
