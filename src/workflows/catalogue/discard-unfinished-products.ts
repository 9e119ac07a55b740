import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Removes for good what a killed import has left of these products: nobody has seen them. Not undone.
 * An inventory item that no variant uses any more goes too, as its SKU would be in the way of the next try.
 */
const discardStep = createStep(
  "portico-discard-unfinished-products",
  async ({ ids, skus }: { ids: string[]; skus: string[] }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const products = container.resolve(Modules.PRODUCT)
    const variants = await products.listProductVariants({ product_id: ids }, { select: ["id"] })
    const linkedTo = async (filters: Record<string, string[]>) => {
      const { data } = await query.graph({
        entity: "product_variant_inventory_item",
        fields: ["variant_id", "inventory_item_id"],
        filters,
      })
      return data as { variant_id: string; inventory_item_id: string }[]
    }
    const own = variants.length ? await linkedTo({ variant_id: variants.map(({ id }) => id) }) : []
    const inventory = container.resolve(Modules.INVENTORY)
    const named = skus.length ? await inventory.listInventoryItems({ sku: skus }, { select: ["id"] }) : []
    const candidates = [...new Set([...own.map((one) => one.inventory_item_id), ...named.map(({ id }) => id)])]

    await products.deleteProducts(ids)
    if (!candidates.length) return new StepResponse(undefined)
    const links = await linkedTo({ inventory_item_id: candidates })
    const alive = await products.listProductVariants(
      { id: links.map(({ variant_id }) => variant_id) },
      { select: ["id"] },
    )
    const isUsed = (item: string) =>
      links.some((link) => link.inventory_item_id === item && alive.some(({ id }) => id === link.variant_id))
    const orphans = candidates.filter((item) => !isUsed(item))
    if (orphans.length) await inventory.deleteInventoryItems(orphans)
    return new StepResponse(undefined)
  },
)

export const discardUnfinishedProductsWorkflow = createWorkflow(
  "portico-discard-unfinished-products",
  (input: { ids: string[]; skus: string[] }) => {
    discardStep(input)
    return new WorkflowResponse(void 0)
  },
)
