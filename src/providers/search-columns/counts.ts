import { createHash } from "node:crypto"
import type { SearchRequest } from "./read-request"
import { MOST_FOUND } from "./rows"
import { raw, type Sql } from "./sql"

/** From so many hits on, a count that need not be exact may be this many milliseconds behind the writes. */
const LARGE_COUNT = 10_000
const MOST_BEHIND = 1000

/** Numbers that a search asks for beside its hits. */
export interface Counts {
  /** Of all that they depend on, so neither of the order nor of the page. Short, however long a filter is. */
  key: string
  /** Expressions for JSON that is not null: the count of the hits, when it is asked for, then those of the facets. */
  numbers: Sql[]
}

/** What was counted, and when, in milliseconds. It is good for as long as the index is of the same version. */
export interface Counted {
  version: number
  numbers: unknown[]
  at: number
}

export function countsOf({ source, where, distinct, minScore, score, count, facets, isText }: SearchRequest): Counts {
  const some = isText && count === "estimated" ? `(select from "matched" limit ${MOST_FOUND}) as "some"` : `"matched"`
  const hits = raw(`(select count(*) from ${some})`)
  const numbers = [...(count === "none" ? [] : [hits]), ...facets.map((facet) => facet.numbers)]
  return {
    key: hashOf(source, where, distinct?.name, minScore, minScore === undefined ? [] : score, numbers),
    numbers,
  }
}

/**
 * Whether what was counted will do although the index has been written to since. A count of many rows takes long, and an
 * index that is written to all the time would have it taken with each search.
 */
export function mayBeBehind({ numbers, at }: Counted, { count }: SearchRequest): boolean {
  if (!numbers.length) return true
  return count === "estimated" && Number(numbers[0]) >= LARGE_COUNT && performance.now() - at < MOST_BEHIND
}

export const hashOf = (...parts: unknown[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64")
