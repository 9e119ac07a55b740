import type { SearchTypes } from "@medusajs/framework/types"
import type { Column, IndexPlan } from "./plan"
import { notAllowed, requireCount } from "./refuse"
import { all, join, name, raw, sql, type Sql } from "./sql"
import { escapeLike, numberOf, textOf, toBound, toText } from "./values"

type Request = SearchTypes.SearchFacetRequest
type Result = SearchTypes.SearchFacetResult

const VALUES_SHOWN = 10

/** A facet that was asked for. */
export interface Facet {
  field: string
  /** An expression for its numbers as JSON, which `toResult` reads. */
  numbers: Sql
  toResult(numbers: unknown): Result
}

/** `rows` stands behind FROM. @throws MedusaError for a field that is not counted by, or not so */
export function readFacets(requests: (string | Request)[] = [], plan: IndexPlan, rows: Sql): Facet[] {
  return requests.map((request) => {
    const asked = typeof request === "string" ? { field: request } : request
    const column = plan.columns.get(asked.field)
    if (!column?.isFacetable) throw notAllowed(`Field "${asked.field}" of search index "${plan.index}" has no facets`)
    if (asked.type === "range") return rangeFacet(column, asked, rows)
    if (asked.type === "stats") return statsFacet(column, rows)
    return valueFacet(column, asked, rows)
  })
}

function valueFacet(column: Column, { limit, sort, query }: Request & { type?: "value" }, rows: Sql): Facet {
  const value = name(column.name)
  const isWanted = all([
    sql`"value" is not null`,
    query ? sql`"value" like ${`${escapeLike(toText(query))}%`}` : undefined,
  ])
  const order = raw(sort === "alpha" ? `"value"` : `"count" desc, "value"`)
  const numbers = sql`(
    select coalesce(json_agg(json_build_array("value", "count") order by ${order}), '[]') from (
      select * from (
        select ${textOf(column, raw(`"raw"`))} as "value", "count" from (
          select ${column.isArray ? sql`unnest(${value})` : value} as "raw", count(*) as "count" from ${rows} group by 1
        ) as "counted"
      ) as "spelled" where ${isWanted} order by ${order} limit ${requireCount(limit ?? VALUES_SHOWN)}
    ) as "shown")`
  return {
    field: column.path,
    numbers,
    toResult: (counted) => ({
      type: "value",
      values: (counted as [string, number][]).map(([value, count]) => ({ value, count })),
    }),
  }
}

function rangeFacet(column: Column, { ranges }: Request & { type: "range" }, rows: Sql): Facet {
  requireNumber(column)
  const value = name(column.name)
  const asked = ranges.map(({ key, from, to }) => ({
    key: key ?? `${from ?? "*"}-${to ?? "*"}`,
    from: toLimit(from),
    to: toLimit(to),
    isWithin: all([
      from === undefined ? undefined : sql`${value} >= ${toBound(column, from)}`,
      to === undefined ? undefined : sql`${value} < ${toBound(column, to)}`,
    ]),
  }))
  const counts = asked.map(({ isWithin }) => sql`count(*) filter (where ${isWithin})`)
  return {
    field: column.path,
    numbers: counts.length ? sql`(select json_build_array(${join(counts, ", ")}) from ${rows})` : raw("'[]'::json"),
    toResult: (counted) => ({
      type: "range",
      ranges: asked.map(({ key, from, to }, at) => ({ key, from, to, count: (counted as number[])[at] })),
    }),
  }
}

/** As a number where it is one: a date may be given by its text. */
const toLimit = (limit?: number | string) => (Number.isNaN(Number(limit)) ? limit : Number(limit))

/** `count` is of all documents, as Medusa's own provider has it; also of those without a value. */
function statsFacet(column: Column, rows: Sql): Facet {
  requireNumber(column)
  const value = numberOf(column, name(column.name))
  return {
    field: column.path,
    numbers: sql`(
      select json_build_array(min(${value}), max(${value}), avg(${value}), sum(${value}), count(*)) from ${rows})`,
    toResult(numbers) {
      const [min, max, avg, sum, count] = numbers as (number | null)[]
      return {
        type: "stats",
        min: min ?? 0,
        max: max ?? 0,
        avg: avg ?? undefined,
        sum: sum ?? undefined,
        count: count!,
      }
    },
  }
}

function requireNumber({ path, type, isArray }: Column) {
  if (!isArray && (type === "number" || type === "date")) return
  throw notAllowed(`Facets of ranges and numbers need a field with one number, which "${path}" is not`)
}
