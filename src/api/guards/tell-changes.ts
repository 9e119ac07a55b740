import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

type Change = (req: MedusaRequest) => { name: string; ids: string[] }

/** Emits what a route of Medusa's has changed and tells nobody of: the catalogue's index would not follow. */
const telling =
  (change: Change) =>
  (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    res.on("finish", () => {
      if (res.statusCode >= 300) return
      const { name, ids } = change(req)
      const events = ids.map((id) => ({ name, data: { id } }))
      const bus = req.scope.resolve(Modules.EVENT_BUS)
      bus.emit(events).catch((error) => req.scope.resolve("logger").error(`${name} could not be emitted`, error))
    })
    next()
  }

/** `POST /admin/product-categories/:id/products { add, remove }` */
export const tellCategorised = telling(({ validatedBody }) => {
  const { add = [], remove = [] } = validatedBody as { add?: string[]; remove?: string[] }
  return { name: "product.updated", ids: [...add, ...remove] }
})

/** `POST /admin/price-lists/:id`, by which a sale begins and ends. */
export const tellPriceList = telling(({ params }) => ({ name: "price-list.updated", ids: [params.id] }))
