import { updateProductsWorkflow as updateMedusaProducts } from "@medusajs/medusa/core-flows"
import { ProductStatus } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow, type NewProduct, type Place } from "./create-products"
import { replaceReviewsStep, type ImportedReview } from "./steps/replace-reviews"
import { updateProductsWorkflow, type ProductChange } from "./update-products"

/** What the product's metadata are to be at the end: they tell the next import that this one was finished. */
interface Finished {
  metadata: Record<string, unknown>
  reviews: ImportedReview[]
}

export type ProductToAdd = NewProduct & { id: string } & Finished
export type ProductToChange = ProductChange & Finished

/**
 * New products of an import. They are drafts until everything is there; publishing them and noting that they are
 * complete is one write, so that a process that is killed leaves no product that can be ordered and is half made.
 */
export const importNewProductsWorkflow = createWorkflow(
  "portico-import-new-products",
  (input: { products: ProductToAdd[]; place: Place }) => {
    createProductsWorkflow.runAsStep({
      input: transform(input, ({ products, place }) => ({
        place,
        products: products.map(({ metadata: _, reviews: __, ...product }) => ({
          ...product,
          status: ProductStatus.DRAFT,
        })),
      })),
    })
    replaceReviewsStep(
      transform(input, ({ products }) => products.map(({ id, reviews }) => ({ product_id: id, reviews }))),
    )
    updateMedusaProducts.runAsStep({
      input: {
        products: transform(input, ({ products }) =>
          products.map(({ id, metadata }) => ({ id, metadata, status: ProductStatus.PUBLISHED })),
        ),
      },
    })
    return new WorkflowResponse(void 0)
  },
)

/** Products that an import has brought before, and that its file tells otherwise now. */
export const importChangedProductsWorkflow = createWorkflow(
  "portico-import-changed-products",
  (input: { products: ProductToChange[]; place: Place }) => {
    updateProductsWorkflow.runAsStep({
      input: transform(input, ({ products, place }) => ({
        place,
        products: products.map(({ metadata: _, reviews: __, ...change }) => change),
      })),
    })
    replaceReviewsStep(
      transform(input, ({ products }) => products.map(({ product_id, reviews }) => ({ product_id, reviews }))),
    )
    updateMedusaProducts.runAsStep({
      input: {
        products: transform(input, ({ products }) =>
          products.map(({ product_id: id, metadata }) => ({ id, metadata })),
        ),
      },
    })
    return new WorkflowResponse(void 0)
  },
)
