import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CATALOGUE_CHANGES_MODULE } from "../../modules/catalogue-changes"
import { projectProducts } from "./project-products"
import type { Query } from "./read-facts"

const index = "catalogue"

/**
 * Writes products' documents anew, and tells all processes of it. Without products it only tells: an event may be about a
 * category that has none.
 */
export async function refreshProducts(ids: string[], scope: MedusaContainer): Promise<void> {
  const search = scope.resolve(Modules.SEARCH)
  try {
    if (!ids.length) return
    for (const change of await changesOf(ids, scope.resolve(ContainerRegistrationKeys.QUERY))) {
      if (change.action === "upsert") await search.upsertDocuments({ index, documents: change.documents })
      else await search.deleteDocuments({ index, filters: change.filters })
    }
  } finally {
    await tellChanged(scope)
  }
}

/** What makes these products' documents true: they are written, and what they no longer have is removed. */
export async function changesOf(ids: string[], query: Query) {
  const documents = await projectProducts(ids, query)
  const stale = documents.length ? { id: { $nin: documents.map(({ id }) => id) } } : {}
  return [
    // Written first, removed after: a reader never meets the moment between.
    ...(documents.length ? [{ action: "upsert" as const, documents }] : []),
    { action: "delete" as const, filters: { product_id: ids, ...stale } },
  ]
}

export const tellChanged = (scope: MedusaContainer): Promise<void> => scope.resolve(CATALOGUE_CHANGES_MODULE).tell()
