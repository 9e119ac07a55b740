import type { SearchTypes } from "@medusajs/framework/types"
import { countsOf, mayBeBehind, type Counted } from "./counts"
import { writeCursor, type Place } from "./cursor"
import type { Database } from "./database"
import { Memory } from "./memory"
import { Places } from "./places"
import { StalePlan } from "./plans"
import type { SearchRequest } from "./read-request"
import { noSuchIndex } from "./refuse"
import { searchStatement } from "./search-statement"
import { sql, type Sql } from "./sql"

/** What searches remember for the next ones. */
export class Memories {
  readonly counts = new Memory<Counted>(1000)
  readonly places = new Places()
}

/** The first row has `meta`, the others are hits. */
interface AnswerRow {
  id: string
  document: Record<string, unknown>
  score: number
  place: Place
  meta: { version: number; plan: string; numbers: unknown[] } | null
}

export interface Answer {
  hits: Pick<AnswerRow, "id" | "document" | "score">[]
  /** Null when it was not asked for. */
  count: number | null
  facets: [field: string, SearchTypes.SearchFacetResult][]
  /** Where the next page begins, when this one is full. */
  nextCursor?: string
}

/**
 * Asks for the hits alone where the numbers are remembered, and for all of it where they are not, or turn out to be of
 * another version of the index.
 * @throws StalePlan
 */
export async function runSearch(request: SearchRequest, database: Database, memories: Memories): Promise<Answer> {
  const { counts, places } = memories
  const { key, numbers } = countsOf(request)
  const known = counts.get(key)
  if (known) {
    const page = isOver(request, known) ? { ...request, take: 0 } : places.begin(request, known.version)
    const found = await ask(page, [], database)
    const isCurrent = known.version === found.version
    if (isCurrent && found.before) places.keep(request, found.version, found.before)
    // A remembered place is one of its own version, and a count may be a little behind.
    if (isCurrent || (page.after === request.after && mayBeBehind(known, request))) {
      return toAnswer(request, found.hits, known.numbers)
    }
    // Those who ask meanwhile go on with what is known, instead of counting the same.
    counts.keep(key, { ...known, at: performance.now() })
  }
  const found = await ask(places.begin(request), numbers, database)
  counts.keep(key, { version: found.version, numbers: found.numbers, at: performance.now() })
  if (found.before) places.keep(request, found.version, found.before)
  return toAnswer(request, found.hits, found.numbers)
}

/** Whether the list ends before the page. What a text finds is not counted to its end. */
const isOver = ({ skip, count, isText }: SearchRequest, { numbers }: Counted) =>
  count !== "none" && !isText && skip >= Number(numbers[0])

interface Found {
  hits: AnswerRow[]
  /** The place of the row before the first, when it was asked for. */
  before?: Place
  version: number
  numbers: unknown[]
}

async function ask(request: SearchRequest, numbers: Sql[], database: Database): Promise<Found> {
  const { plan, isFuzzy, isEarly } = request
  const statement = searchStatement(request, numbers)
  const [first, ...rows] = await (isFuzzy ? runFuzzy(statement, database) : database.run<AnswerRow>(statement))
  if (!first?.meta) throw noSuchIndex(plan.index)
  if (first.meta.plan !== plan.hash) throw new StalePlan()
  const [before, hits] = isEarly ? [rows[0]?.place, rows.slice(1)] : [undefined, rows]
  return { hits, before, version: first.meta.version, numbers: first.meta.numbers }
}

/** In a transaction, because what is set for it must not stay with the connection. */
function runFuzzy(statement: Sql, database: Database): Promise<AnswerRow[]> {
  return database.transaction(async (transaction) => {
    await transaction.run(sql`select set_config('pg_trgm.word_similarity_threshold', '0.3', true)`)
    return transaction.run<AnswerRow>(statement)
  })
}

function toAnswer({ terms, take, count, facets }: SearchRequest, hits: AnswerRow[], numbers: unknown[]): Answer {
  const counted = count === "none" ? [null, ...numbers] : numbers
  return {
    hits,
    count: counted[0] as number | null,
    facets: facets.map((facet, at) => [facet.field, facet.toResult(counted[at + 1])]),
    nextCursor: take && hits.length === take ? writeCursor(terms, hits[take - 1].place) : undefined,
  }
}
