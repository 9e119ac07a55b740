import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_DETAILS_MODULE } from "../../../modules/product-details"
import type { Details } from "../../../modules/product-details/service"

export type ProductDetails = Details

/** What is left out stays; null empties a field. */
export interface SetDetailsInput extends Partial<Details> {
  product_id: string
}

interface Undo {
  created?: string
  before?: { id: string; details: Partial<Details> }
}

/** Keeps what Medusa's product has no place for. */
export const setDetailsStep = createStep(
  "portico-set-details",
  async ({ product_id, ...details }: SetDetailsInput, { container }) => {
    const service = container.resolve(PRODUCT_DETAILS_MODULE)
    const [there] = await service.listProductDetails({ product_id })
    if (there) {
      await service.replaceDetails(there.id, details)
      const old = Object.fromEntries(Object.keys(details).map((field) => [field, there[field as keyof Details]]))
      return new StepResponse<void, Undo>(undefined, { before: { id: there.id, details: old } })
    }
    const created = await service.createProductDetails({ product_id, ...details })
    return new StepResponse<void, Undo>(undefined, { created: created.id })
  },
  async (done, { container }) => {
    const service = container.resolve(PRODUCT_DETAILS_MODULE)
    if (done?.created) await service.deleteProductDetails(done.created)
    if (done?.before) await service.replaceDetails(done.before.id, done.before.details)
  },
)
