import type { MedusaContainer } from "@medusajs/framework/types"
import { refreshProducts } from "../../search/catalogue/refresh-products"

/** Writes products' documents at once: who has changed one reads it again before Medusa's events have come around. */
export const refreshCatalogue = (scope: MedusaContainer, productIds: string[]): Promise<void> =>
  refreshProducts(productIds, scope)
