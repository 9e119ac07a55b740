import { hashOf } from "./counts"
import { readCursor, writeCursor, type Place } from "./cursor"
import { Memory } from "./memory"
import type { SearchRequest } from "./read-request"
import { isRanked } from "./search-statement"

/** Rows of a list for which one place is remembered. */
const STEP = 1000

interface KnownPlace {
  /** Of the index. */
  version: number
  /** How many rows stand before it. */
  rows: number
  cursor: string
}

/** Places deep in lists where pages have begun: from there the next ones need not pass over all rows before them. */
export class Places {
  private readonly known = new Memory<KnownPlace>(10_000)

  /** The same request, from the nearest place that is known; with the row before the page when that is far. */
  begin(request: SearchRequest, version?: number): SearchRequest {
    const { skip, take, terms } = request
    if (skip < STEP || !take || !hasPlaces(request)) return request
    const place = this.nearest(request, version)
    const left = skip - (place?.rows ?? 0)
    const after = place && readCursor(place.cursor, terms)
    if (left <= STEP) return { ...request, after, skip: left }
    return { ...request, after, skip: left - 1, take: take + 1, isEarly: true }
  }

  private nearest(request: SearchRequest, version?: number): KnownPlace | undefined {
    const list = keyOf(request)
    for (let step = Math.floor(request.skip / STEP); step > 0; step--) {
      const place = this.known.get(`${list} ${step}`)
      if (place?.version === version && place && place.rows <= request.skip) return place
    }
    return undefined
  }

  /** `before` is the place of the row before the page. */
  keep(request: SearchRequest, version: number, before: Place): void {
    const { skip, terms } = request
    const key = `${keyOf(request)} ${Math.floor(skip / STEP)}`
    this.known.keep(key, { version, rows: skip, cursor: writeCursor(terms, before) })
  }
}

/** Whether the version of the index tells of all that may move a row in the list. */
const hasPlaces = (request: SearchRequest) =>
  !isRanked(request) && !request.after && request.terms.every(({ column }) => column?.isCounted)

const keyOf = ({ source, where, terms }: SearchRequest) =>
  hashOf(source, where, terms.map(({ value, isAscending }) => [value, isAscending])) // prettier-ignore
