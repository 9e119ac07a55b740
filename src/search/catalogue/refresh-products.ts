import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CATALOGUE_CHANGES_MODULE } from "../../modules/catalogue-changes"
import { projectProducts } from "./project-products"
import type { Query } from "./read-facts"

const index = "catalogue"
/** Products that are read and written together. */
const BATCH = 200

/** What is written next, and when that is done. */
let next: { ids: Set<string>; done: Promise<void> } | undefined
let running: Promise<unknown> = Promise.resolve()

/**
 * Writes products' documents anew, and tells all processes of it. Without products it only tells: an event may be about a
 * category that has none. What is asked for while others are written is written together: one edit is several events.
 */
export function refreshProducts(ids: string[], scope: MedusaContainer): Promise<void> {
  next ??= begin(scope)
  for (const id of ids) next.ids.add(id)
  return next.done
}

function begin(scope: MedusaContainer) {
  const ids = new Set<string>()
  const done = running.then(() => {
    next = undefined
    return write([...ids], scope)
  })
  running = done.catch(() => {})
  return { ids, done }
}

async function write(ids: string[], scope: MedusaContainer): Promise<void> {
  try {
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH)
      await alone(scope, () => writeBatch(batch, scope))
    }
  } finally {
    await tellChanged(scope)
  }
}

/** One at a time, in all processes: of two that write one product, the one that read it first might write last. */
function alone(scope: MedusaContainer, work: () => Promise<void>): Promise<void> {
  return scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await transaction.raw("select pg_advisory_xact_lock(hashtext('portico.catalogue'))")
    await work()
  })
}

async function writeBatch(ids: string[], scope: MedusaContainer) {
  const search = scope.resolve(Modules.SEARCH)
  for (const change of await changesOf(ids, scope.resolve(ContainerRegistrationKeys.QUERY))) {
    if (change.action === "upsert") await search.upsertDocuments({ index, documents: change.documents })
    else await search.deleteDocuments({ index, filters: change.filters })
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
