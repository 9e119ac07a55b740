import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_DETAILS_MODULE } from "../../../modules/product-details"

export interface SetDetailsInput {
  product_id: string
  /** Left out, it stays. */
  brand?: string
}

interface Undo {
  created?: string
  before?: { id: string; brand: string | null }
}

/** Keeps what Medusa's product has no place for. */
export const setDetailsStep = createStep(
  "portico-set-details",
  async ({ product_id, ...details }: SetDetailsInput, { container }) => {
    const service = container.resolve(PRODUCT_DETAILS_MODULE)
    const [there] = await service.listProductDetails({ product_id })
    if (there) {
      await service.updateProductDetails({ id: there.id, ...details })
      return new StepResponse<void, Undo>(undefined, { before: { id: there.id, brand: there.brand } })
    }
    const created = await service.createProductDetails({ product_id, ...details })
    return new StepResponse<void, Undo>(undefined, { created: created.id })
  },
  async (done, { container }) => {
    const service = container.resolve(PRODUCT_DETAILS_MODULE)
    if (done?.created) await service.deleteProductDetails(done.created)
    if (done?.before) await service.updateProductDetails(done.before)
  },
)
