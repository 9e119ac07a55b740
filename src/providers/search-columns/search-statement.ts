import { isBehind } from "./cursor"
import { INDEXES } from "./names"
import { orderBy, toOrder, type OrderTerm } from "./order"
import type { SearchRequest } from "./read-request"
import { all, join, name, raw, sql, type Sql } from "./sql"
import { numberOf } from "./values"

/**
 * All of a search in one statement, so that hits, numbers and version are of one moment. The first row has the version
 * and the numbers, which are expressions for JSON; the others are the hits in their order.
 *
 * What matched is a list of keys: an index alone can give a page of it, and only the page's documents are fetched.
 */
export function searchStatement(request: SearchRequest, numbers: Sql[]): Sql {
  const { plan, take } = request
  const first = sql`
    select 0 as "at", null as "id", null::json as "document", null::real as "score", null::json as "place",
      ${meta(numbers)} as "meta"
    from ${name(INDEXES)} where "name" = ${plan.index}`
  const matched = sql`with "matched" as ${raw(isRanked(request) ? "materialized" : "not materialized")} (
    ${selectMatched(request)})`
  if (!take) return sql`${matched} ${first}`
  return sql`${matched}, "page" as (${selectPage(request)}) ${first} union all ${selectHits(request)} order by 1`
}

/** All that matched must be looked at to know the first: it is done once, for the page and for the count. */
export const isRanked = ({ score, distinct }: SearchRequest) => Boolean(score ?? distinct)

function selectMatched({ source, where, score, terms, distinct, minScore }: SearchRequest): Sql {
  const keys = terms.filter(({ column }) => column && column.name !== "_id")
  const columns = [
    raw(`"_id"`),
    ...keys.map(({ value, alias }) => sql`${value} as ${alias}`),
    sql`${score ?? raw("0::real")} as "score"`,
    ...(distinct ? [sql`${name(distinct.name)} as "value"`] : []),
  ]
  const rows = sql`select ${join(columns, ", ")} from ${source} where ${where}`
  const limits = [
    distinct ? sql`"turn" = 1` : undefined,
    minScore === undefined ? undefined : sql`"score" >= ${minScore}::double precision`,
  ]
  if (!distinct) return minScore === undefined ? rows : sql`select * from (${rows}) as "row" where ${all(limits)}`
  const turn = sql`row_number() over (partition by "value" order by ${orderBy(terms, "alias")})`
  return sql`select * from (select *, ${turn} as "turn" from (${rows}) as "row") as "first" where ${all(limits)}`
}

function selectPage({ terms, skip, take, after }: SearchRequest): Sql {
  const order = orderBy(terms, "alias")
  const rows = (condition: Sql, limit: number) =>
    sql`select * from "matched" where ${condition} order by ${order} limit ${limit}`
  if (!after) return sql`${rows(raw("true"), take)} offset ${skip}`
  const [[{ alias, isAscending, hasNulls }], [value]] = [terms, after]
  const behind = isBehind(terms, after)
  if (value === null) return sql`${rows(sql`${alias} is null and (${behind})`, take)} offset ${skip}`
  // A range of its own for an index to begin at; those without a value come behind it.
  const range = sql`${alias} ${raw(isAscending ? ">=" : "<=")} ${value} and (${behind})`
  if (!hasNulls) return sql`${rows(range, take)} offset ${skip}`
  const [values, nulls] = [rows(range, skip + take), rows(sql`${alias} is null`, skip + take)]
  return sql`(${values}) union all (${nulls}) order by ${order} limit ${take} offset ${skip}`
}

function selectHits({ plan, terms }: SearchRequest): Sql {
  const order = terms.map((term) => toOrder(inPage(term), term))
  const place = terms.map((term) => (term.column ? numberOf(term.column, inPage(term)) : inPage(term)))
  return sql`
    select (row_number() over (order by ${join(order, ", ")}))::int, "page"."_id", "_document", "page"."score",
      json_build_array(${join(place, ", ")}), null
    from "page" join ${name(plan.table)} as "whole" on "whole"."_id" = "page"."_id"`
}

const inPage = ({ alias }: OrderTerm) => sql`"page".${alias}`

const meta = (numbers: Sql[]) => sql`json_build_object(
  'version', "version", 'plan', "plan_hash", 'numbers', json_build_array(${join(numbers, ", ")}))`
