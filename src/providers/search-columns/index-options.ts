import type { Definition } from "./definition"
import type { Column, IndexPlan } from "./plan"
import { invalid } from "./refuse"

/** `settings.provider_options.columns` of an index definition. */
export interface IndexOptions {
  /**
   * A filterable field with one value, which most queries ask one value of: a tenant, a market, a language. Rows are kept
   * in each of their orders once for every value of it, so that a page of one never reads past the rows of another.
   * A sorted query that does not ask one value of it has to be sorted.
   */
  scope?: string
  /** A sortable field that orders rows which are alike; unless given the primary key does. */
  tie_breaker?: string
}

/** @throws MedusaError naming the option and the field that it cannot have */
export function readIndexOptions(
  index: string,
  { settings }: Definition,
  columns: Map<string, Column>,
): Pick<IndexPlan, "scope" | "tieBreaker"> {
  const { scope, tie_breaker, ...others } = (settings.provider_options?.columns ?? {}) as IndexOptions
  const [unknown] = Object.keys(others)
  if (unknown) throw invalid(`The columns search provider has no option "${unknown}" (on search index "${index}")`)
  const find = (name: string, path: string | undefined, is: "isFilterable" | "isSortable") => {
    if (path === undefined) return undefined
    const column = columns.get(path)
    if (column?.[is] && !column.isArray) return column
    const use = is === "isSortable" ? "sortable" : "filterable"
    throw invalid(`The ${name} "${path}" of search index "${index}" must be a ${use} field that holds one value`)
  }
  return { scope: find("scope", scope, "isFilterable"), tieBreaker: find("tie breaker", tie_breaker, "isSortable") }
}
