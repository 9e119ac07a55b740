import type { SearchTypes } from "@medusajs/framework/types"
import type { Column, IndexPlan } from "./plan"
import { invalid, notAllowed } from "./refuse"
import { join, name, raw, sql, type Sql } from "./sql"
import { keyOf } from "./values"

/** One of the things that hits are ordered by. Those without a value come last, both ways. */
export interface OrderTerm {
  /** Undefined for the score. */
  column?: Column
  isAscending: boolean
  hasNulls: boolean
  /** What it is in the table, and the name that it has in the list of what matched. */
  value: Sql
  alias: Sql
}

/**
 * What the hits are ordered by: what was asked for, else the score where there is one; then the tie breaker and the
 * primary key, so that the order is one and the same on each page.
 * @throws MedusaError
 */
export function readOrder(
  { index, pagination }: SearchTypes.ProviderSearchQuery,
  plan: IndexPlan,
  score?: Sql,
): OrderTerm[] {
  const asked = Object.entries(pagination?.order ?? {})
  if (!asked.length && score) asked.push(["_score", "DESC"])
  const terms = asked.flatMap(([path, direction]): OrderTerm[] => {
    const ascending = isAscending(path, direction)
    if (path !== "_score") return [toTerm(requireSortable(path, plan, index.name), ascending)]
    // Without a text to fit, all fit alike.
    return score ? [{ isAscending: ascending, hasNulls: false, value: score, alias: raw(`"score"`) }] : []
  })
  const rest = [plan.tieBreaker, primaryKeyOf(plan)].filter((column) => column !== undefined)
  const isTaken = ({ name }: Column) => terms.some(({ column }) => column?.name === name)
  return [...terms, ...rest.filter((column) => !isTaken(column)).map((column) => toTerm(column, true))]
}

const toTerm = (column: Column, isAscending: boolean): OrderTerm => ({
  column,
  isAscending,
  hasNulls: column.name !== "_id",
  value: keyOf(column),
  alias: name(column.name),
})

/** The column `_id`, under whatever path. */
export const primaryKeyOf = ({ primaryKey }: IndexPlan): Column => ({
  path: primaryKey,
  name: "_id",
  type: "text",
  isArray: false,
  isFilterable: true,
  isSortable: true,
  isFacetable: false,
  isCounted: true,
})

function isAscending(path: string, direction: unknown): boolean {
  const word = String(direction).toUpperCase()
  if (word !== "ASC" && word !== "DESC") throw invalid(`The order of "${path}" is ASC or DESC`)
  return word === "ASC"
}

function requireSortable(path: string, plan: IndexPlan, index: string): Column {
  const column = plan.columns.get(path)
  if (column && !column.isArray) return column
  if (column) throw notAllowed(`The columns search provider cannot sort by "${path}", which holds arrays`)
  throw invalid(`Search index "${index}" cannot be sorted by "${path}"`)
}

/** For ORDER BY, over the table's own values or over the names that they have got. */
export const orderBy = (terms: OrderTerm[], of: "value" | "alias") =>
  join(terms.map((term) => toOrder(term[of], term)), ", ") // prettier-ignore

/** A key that is never null is ordered without mention of nulls, or no index would serve it backwards. */
export function toOrder(value: Sql, { isAscending, hasNulls }: Pick<OrderTerm, "isAscending" | "hasNulls">): Sql {
  return sql`${value} ${raw(isAscending ? "asc" : "desc")}${raw(hasNulls ? " nulls last" : "")}`
}
