import type { TextMatch } from "./match-text"
import { orderBy, type OrderTerm } from "./order"
import type { IndexPlan } from "./plan"
import { all, name, sql, type Sql } from "./sql"

/** Rows whose texts are read one by one: as many as take some 20 milliseconds. */
const MOST_READ = 5000
/** Rows that are found by a text, where the count need not be exact: so many are ranked, and so many are counted. */
export const MOST_FOUND = 10_000

interface Options {
  plan: IndexPlan
  terms: OrderTerm[]
  /** Whether no more than `MOST_FOUND` rows are looked at. */
  isLimited: boolean
}

/** Where the rows of a search come from, and the condition on them. */
export function readRows(filters: Sql | undefined, match: TextMatch | undefined, { plan, terms, isLimited }: Options) {
  const fitting = all([match?.condition, filters])
  if (match?.isUnaided) return { source: firstRows(plan, all([filters]), terms, MOST_READ), where: match.condition }
  // A word that is everywhere says little about any row, and to rank all that have it takes seconds.
  const unranked = terms.filter(({ column }) => column)
  if (isLimited) return { source: firstRows(plan, fitting, unranked, MOST_FOUND), where: all([]) }
  return { source: name(plan.table), where: fitting }
}

const firstRows = (plan: IndexPlan, condition: Sql, terms: OrderTerm[], limit: number) =>
  sql`(select * from ${name(plan.table)} where ${condition} order by ${orderBy(terms, "value")} limit ${limit}) as "first"`
