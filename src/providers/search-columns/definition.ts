import type { Logger, SearchTypes } from "@medusajs/framework/types"
import { leaves } from "./plan"
import { notAllowed } from "./refuse"

/** The part of an index definition that its table depends on, as `search_columns_index.definition` keeps it. */
export type Definition = Pick<SearchTypes.ResolvedSearchIndexDefinition, "primary_key" | "fields" | "settings">

export const toDefinition = ({ primary_key, fields, settings }: Definition): Definition => ({
  primary_key,
  fields,
  settings,
})

/**
 * Refuses what PostgreSQL cannot do here. Vectors are passed over, so that a definition stays good for providers
 * which have them.
 * @throws MedusaError
 */
export function requireSupported(index: SearchTypes.ResolvedSearchIndexDefinition, logger?: Logger): void {
  const geo = leaves(index.fields).find(({ field }) => field.type === "geo")
  if (geo) throw notAllowed(`The columns search provider has no geo fields ("${geo.path}")`)
  if (index.settings.typo_tolerance?.disabled_on_attributes?.length) {
    throw notAllowed(
      "The columns search provider looks for typos in all searchable fields at once, " +
        "so it does not support settings.typo_tolerance.disabled_on_attributes",
    )
  }
  const vectors = vectorPaths(index.fields)
  if (vectors.length) {
    logger?.warn(`The columns search provider leaves out the vectors of search index "${index.name}": ${vectors}`)
  }
}

function vectorPaths(fields: Definition["fields"], prefix = ""): string[] {
  return Object.entries(fields).flatMap(([key, { type, fields: inner }]) => {
    if (type === "object") return vectorPaths(inner ?? {}, `${prefix}${key}.`)
    return type === "vector" ? [`${prefix}${key}`] : []
  })
}
