import type { SearchTypes } from "@medusajs/framework/types"
import { comparators, equalities } from "./comparators"
import type { IndexPlan } from "./plan"
import { invalid, notAllowed } from "./refuse"
import { combine, sql, type Sql } from "./sql"

/**
 * The condition that a tree of filters is; undefined when it asks for nothing.
 * @throws MedusaError naming the field or the operator that cannot be
 */
export function compileFilters(filters: SearchTypes.SearchFilters | undefined, plan: IndexPlan): Sql | undefined {
  return filters && compile(filters, { plan, isDenied: false })
}

interface Scope {
  plan: IndexPlan
  /** Below a `$not`. */
  isDenied: boolean
}

function compile(filters: unknown, scope: Scope): Sql | undefined {
  if (!isObject(filters)) throw invalid("Search filters must be objects")
  return combine(
    Object.entries(filters).map(([key, value]) => compileEntry(key, value, scope)),
    " and ",
  )
}

function compileEntry(key: string, value: unknown, scope: Scope): Sql | undefined {
  // The free text, which the Search Module has lifted out already.
  if (key === "q") return undefined
  if (key === "$and") return combine(compileList(key, value, scope), " and ")
  if (key === "$or") return combine(compileList(key, value, scope), " or ")
  if (key !== "$not") return compileField(key, value, scope)
  const inner = compile(value, { ...scope, isDenied: true })
  return inner && sql`not (${inner})`
}

function compileList(key: string, value: unknown, scope: Scope): (Sql | undefined)[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) throw invalid(`${key} takes a list of filters`)
  return value.map((one) => compile(one, scope))
}

function compileField(path: string, value: unknown, { plan, isDenied }: Scope): Sql {
  const column = plan.columns.get(path)
  if (!column?.isCounted) throw notAllowed(`Field "${path}" of search index "${plan.index}" cannot be filtered by`)
  // A value or a list of them: on an array it asks whether one of them is in it.
  const asked = isObject(value)
    ? Object.entries(value).filter(([key]) => key.startsWith("$"))
    : [["$in", value] as const]
  if (!asked.length) throw notAllowed(`The filter on "${path}" has no operator`)
  const conditions = asked.map(([operator, operand]) => {
    if (!isOperator(operator)) throw notAllowed(`The columns search provider has no "${operator}" (on "${path}")`)
    const condition = comparators[operator](column, operand)
    return isDenied && equalities.has(operator) ? sql`(${condition}) is true` : condition
  })
  return combine(conditions, " and ")!
}

const isOperator = (key: string): key is SearchTypes.SearchFilterOperator => Object.hasOwn(comparators, key)

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
