import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface SetStockInput {
  variant_id: string
  location_id: string
  /** How many can be ordered; what is reserved already comes on top. Left out, it stays. */
  stock?: number
}

interface Level {
  inventory_item_id: string
  location_id: string
  stocked_quantity: number
}

interface Undo {
  created: string[]
  before: Level[]
}

/** Sets how many of each variant can be ordered from a stock location. */
export const setStockStep = createStep(
  "portico-set-stock",
  async (input: SetStockInput[], { container }) => {
    const wanted = input.filter(({ stock }) => stock !== undefined)
    if (!wanted.length) return new StepResponse<void, Undo>(undefined, { created: [], before: [] })
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: { id: wanted.map(({ variant_id }) => variant_id) },
    })
    const variants = data as unknown as { id: string; inventory_items: { inventory_item_id: string }[] }[]
    const items = new Map(variants.map(({ id, inventory_items: [item] }) => [id, item.inventory_item_id]))

    const inventory = container.resolve(Modules.INVENTORY)
    const levels = await inventory.listInventoryLevels({ inventory_item_id: [...items.values()] })
    const find = (item: string, location: string) =>
      levels.find(({ inventory_item_id, location_id }) => inventory_item_id === item && location_id === location)
    const [fresh, changed, before]: Level[][] = [[], [], []]
    for (const { variant_id, location_id, stock } of wanted) {
      const place = { inventory_item_id: items.get(variant_id)!, location_id }
      const level = find(place.inventory_item_id, location_id)
      const stocked_quantity = stock! + Number(level?.reserved_quantity ?? 0)
      ;(level ? changed : fresh).push({ ...place, stocked_quantity })
      if (level) before.push({ ...place, stocked_quantity: Number(level.stocked_quantity) })
    }
    if (changed.length) await inventory.updateInventoryLevels(changed)
    const created = fresh.length ? await inventory.createInventoryLevels(fresh) : []
    return new StepResponse<void, Undo>(undefined, { created: created.map(({ id }) => id), before })
  },
  async (done, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    if (done?.created.length) await inventory.deleteInventoryLevels(done.created)
    if (done?.before.length) await inventory.updateInventoryLevels(done.before)
  },
)
