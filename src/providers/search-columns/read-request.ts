import type { SearchTypes } from "@medusajs/framework/types"
import { readCursor, type Place } from "./cursor"
import { readFacets, type Facet } from "./facets"
import { compileFilters } from "./filters"
import { matchText } from "./match-text"
import { readOrder, type OrderTerm } from "./order"
import type { Column, IndexPlan } from "./plan"
import { invalid, notAllowed, requireCount } from "./refuse"
import { readRows } from "./rows"
import { sql, type Sql } from "./sql"

/** A query, read and found possible. */
export interface SearchRequest {
  plan: IndexPlan
  /** The rows of which `where` is asked. */
  source: Sql
  where: Sql
  /** Undefined when nothing asks how well a document fits. */
  score?: Sql
  /** Whether it looks for a text, and for similar words too. */
  isText: boolean
  isFuzzy: boolean
  terms: OrderTerm[]
  /** One hit a value of this column, the first in the order; one for all that have none. */
  distinct?: Column
  minScore?: number
  skip: number
  take: number
  after?: Place
  /** Whether it asks for one row more, the one before the page (places.ts). */
  isEarly?: boolean
  /** Whether the hits are counted; `estimated` for a large number that may be a moment old. */
  count: SearchTypes.SearchCountStrategy
  facets: Facet[]
}

const TAKEN = 20

/** @throws MedusaError for what this provider cannot do, or cannot understand */
export function readRequest(input: SearchTypes.ProviderSearchQuery, plan: IndexPlan, config: string): SearchRequest {
  const { search_options: options = {}, pagination = {} } = input
  refuseUnsupported(input)
  const match = matchText(input, plan, config)
  const terms = readOrder(input, plan, match?.score)
  const skip = requireCount(pagination.skip ?? 0)
  const { cursor } = pagination
  if (cursor !== undefined && skip) throw invalid("A query goes on by skip or by cursor, not by both")
  if (options.min_score !== undefined && !Number.isFinite(options.min_score)) throw invalid("min_score is a number")
  const count = readCount(options.count)
  const asksForScore = terms.some(({ column }) => !column) || options.include_score || options.min_score !== undefined
  const score = asksForScore ? match?.score : undefined
  const rows = readRows(compileFilters(input.filters, plan), match, { plan, terms, isLimited: Boolean(score) && count !== "exact" }) // prettier-ignore
  return {
    plan,
    ...rows,
    score,
    isText: Boolean(match),
    isFuzzy: Boolean(match?.isFuzzy),
    terms,
    distinct: readDistinct(options.distinct ?? input.index.settings.distinct_attribute, plan),
    minScore: options.min_score,
    skip,
    take: requireCount(pagination.take ?? TAKEN),
    after: cursor === undefined ? undefined : readCursor(cursor, terms),
    count,
    facets: readFacets(options.facets, plan, sql`${rows.source} where ${rows.where}`),
  }
}

/** Estimated unless told, as Medusa's types say. */
function readCount(count: SearchTypes.SearchCountStrategy = "estimated"): SearchTypes.SearchCountStrategy {
  if (count === "estimated" || count === "exact" || count === "none") return count
  throw invalid("count is estimated, exact or none")
}

function refuseUnsupported({ q, search_options: options = {} }: SearchTypes.ProviderSearchQuery) {
  const unsupported = [
    options.highlight && q?.trim() ? "highlighting" : undefined,
    options.vector ? "vectors" : undefined,
    options.locales?.length ? "locales of a query: it has one language, which its option `language` names" : undefined,
  ].find((feature) => feature)
  if (unsupported) throw notAllowed(`The columns search provider has no ${unsupported}`)
}

function readDistinct(path: string | undefined, plan: IndexPlan): Column | undefined {
  if (!path) return undefined
  const column = plan.columns.get(path)
  if (column?.isCounted && !column.isArray) return column
  throw notAllowed(
    `Search index "${plan.index}" cannot have one hit a value of "${path}": ` +
      "that takes a field with one value which is filterable, facetable or settings.distinct_attribute",
  )
}
