import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_DETAILS_MODULE } from "../../../modules/product-details"
import type { Details } from "../../../modules/product-details/service"

export type ProductDetails = Details

/** What is left out stays; null empties a field. */
export interface SetDetailsInput extends Partial<Details> {
  product_id: string
}

interface Undo {
  created: string[]
  before: ({ id: string } & Partial<Details>)[]
}

/** Keeps what Medusa's product has no place for. */
export const setDetailsStep = createStep(
  "portico-set-details",
  async (input: SetDetailsInput | SetDetailsInput[], { container }) => {
    const service = container.resolve(PRODUCT_DETAILS_MODULE)
    const all = [input].flat()
    const rows = await service.listProductDetails({ product_id: all.map(({ product_id }) => product_id) })
    const there = new Map(rows.map((row) => [row.product_id, row]))
    const known = all.filter(({ product_id }) => there.has(product_id))
    const changes = known.map(({ product_id, ...details }) => ({ id: there.get(product_id)!.id, ...details }))
    const before = known.map(({ product_id, ...details }) => {
      const row = there.get(product_id)!
      const fields = Object.keys(details) as (keyof Details)[]
      return { id: row.id, ...Object.fromEntries(fields.map((field) => [field, row[field]])) }
    })
    if (changes.length) await service.replaceDetails(changes)
    const created = await service.createProductDetails(all.filter(({ product_id }) => !there.has(product_id)))
    return new StepResponse<void, Undo>(undefined, { created: created.map(({ id }) => id), before })
  },
  async (done, { container }) => {
    const service = container.resolve(PRODUCT_DETAILS_MODULE)
    if (done?.created.length) await service.deleteProductDetails(done.created)
    if (done?.before.length) await service.replaceDetails(done.before)
  },
)
