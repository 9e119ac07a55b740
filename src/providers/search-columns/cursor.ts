import type { OrderTerm } from "./order"
import { invalid } from "./refuse"
import { combine, raw, sql, type Sql } from "./sql"
import { toBound } from "./values"

/** The place of a hit in its order: its value for each term. */
export type Place = (string | number | boolean | null)[]

/** What a caller gives back to go on behind this place. */
export const writeCursor = (terms: OrderTerm[], place: Place): string =>
  Buffer.from(JSON.stringify([describe(terms), ...place])).toString("base64url")

/** @throws MedusaError for a cursor of another order, or none of ours */
export function readCursor(cursor: string, terms: OrderTerm[]): Place {
  const [order, ...place] = parse(cursor)
  if (order !== describe(terms) || place.length !== terms.length) throw notOurs()
  return terms.map((term, at) => readValue(term, place[at]))
}

const describe = (terms: OrderTerm[]) =>
  terms.map(({ column, isAscending }) => `${column?.path ?? "_score"} ${isAscending ? "asc" : "desc"}`).join()

function parse(cursor: string): unknown[] {
  try {
    const parsed = JSON.parse(Buffer.from(cursor, "base64url").toString())
    if (Array.isArray(parsed)) return parsed
  } catch {
    // Told below, as all that is not ours.
  }
  throw notOurs()
}

function readValue({ column, hasNulls }: OrderTerm, value: unknown): Place[number] {
  if (value === null && hasNulls) return null
  if (!column && typeof value === "number") return value
  if (!column || value === null) throw notOurs()
  return toBound(column, value)
}

const notOurs = () => invalid("The cursor is of another query: begin again without one")

/** Whether a row comes behind the place. Null is behind all values, and nothing is behind null but nulls. */
export function isBehind([term, ...otherTerms]: OrderTerm[], [value, ...others]: Place): Sql {
  const { alias, isAscending, hasNulls } = term
  const isAlike = value === null ? sql`${alias} is null` : sql`${alias} = ${value}`
  return (
    combine(
      [
        value === null ? undefined : sql`${alias} ${raw(isAscending ? ">" : "<")} ${value}`,
        value !== null && hasNulls ? sql`${alias} is null` : undefined,
        otherTerms.length ? sql`(${isAlike} and ${isBehind(otherTerms, others)})` : undefined,
      ],
      " or ",
    ) ?? raw("false")
  )
}
