import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { seedCatalogue } from "./seed-catalogue"
import { seedPlaces } from "./seed-places"

/**
 * Fills an empty shop with the demo shop; a shop that has products of its own is left alone.
 * What is there is not made again, so a run that was cut off is finished by the next, and one after that changes nothing.
 */
export async function seedDemoShop(container: MedusaContainer, report: (line: string) => void): Promise<void> {
  const stores = container.resolve(Modules.STORE)
  const [store] = await stores.listStores({}, { take: 1 })
  const state = store.metadata?.demo_shop
  if (state === "complete") return
  if (!state) {
    const [product] = await container.resolve(Modules.PRODUCT).listProducts({}, { take: 1 })
    if (product) return
    await stores.updateStores(store.id, { metadata: { ...store.metadata, demo_shop: "begun" } })
  }
  report("Setting up the demo shop: regions, taxes, shipping ...")
  const places = await seedPlaces(container, store)
  report("Setting up the demo shop: products ...")
  await seedCatalogue(container, places)
  await stores.updateStores(store.id, { metadata: { ...store.metadata, demo_shop: "complete" } })
}
