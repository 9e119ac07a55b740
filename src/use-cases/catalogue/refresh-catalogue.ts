import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { projectProducts } from "../../search/catalogue/project-products"

/** Writes products' documents at once: who has changed one reads it again before Medusa's events have come around. */
export async function refreshCatalogue(scope: MedusaContainer, productIds: string[]): Promise<void> {
  const documents = await projectProducts(productIds, scope.resolve(ContainerRegistrationKeys.QUERY))
  const search = scope.resolve(Modules.SEARCH)
  if (documents.length) await search.upsertDocuments({ index: "catalogue", documents })
}
