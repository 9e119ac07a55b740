import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface SetStockInput {
  variant_id: string
  location_id: string
  /** How many can be ordered; what is reserved already comes on top. Left out, it stays. */
  stock?: number
}

interface Undo {
  created?: string
  before?: { inventory_item_id: string; location_id: string; stocked_quantity: number }
}

/** Sets how many of a variant can be ordered from a stock location. */
export const setStockStep = createStep(
  "portico-set-stock",
  async ({ variant_id, location_id, stock }: SetStockInput, { container }) => {
    if (stock === undefined) return new StepResponse<void, Undo>(undefined, {})
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["inventory_items.inventory_item_id"],
      filters: { id: variant_id },
    })
    const [{ inventory_items }] = data as unknown as { inventory_items: { inventory_item_id: string }[] }[]
    const inventory_item_id = inventory_items[0].inventory_item_id
    const inventory = container.resolve(Modules.INVENTORY)
    const [level] = await inventory.listInventoryLevels({ inventory_item_id: [inventory_item_id], location_id })
    if (!level) {
      const created = await inventory.createInventoryLevels({ inventory_item_id, location_id, stocked_quantity: stock })
      return new StepResponse<void, Undo>(undefined, { created: created.id })
    }
    const stocked_quantity = stock + Number(level.reserved_quantity)
    await inventory.updateInventoryLevels({ inventory_item_id, location_id, stocked_quantity })
    const before = { inventory_item_id, location_id, stocked_quantity: Number(level.stocked_quantity) }
    return new StepResponse<void, Undo>(undefined, { before })
  },
  async (done, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    if (done?.created) await inventory.deleteInventoryLevels([done.created])
    if (done?.before) await inventory.updateInventoryLevels(done.before)
  },
)
