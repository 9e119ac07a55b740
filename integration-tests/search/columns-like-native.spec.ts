import fc from "fast-check"
import type { SearchTypes } from "@medusajs/framework/types"
import { documentValues, filters, order, words } from "./support/arbitraries"
import { define } from "./support/index-under-test"
import { newDatabase, newProvider, openDatabase, type Connection } from "./support/open-database"
import { openNativeProvider } from "./support/native-provider"

let connection: Connection
let native: Awaited<ReturnType<typeof openNativeProvider>>
let columns: ReturnType<typeof newProvider>
beforeAll(async () => {
  const url = await newDatabase()
  connection = await openDatabase(url)
  native = await openNativeProvider(url)
  columns = newProvider(connection)
})
afterAll(async () => {
  await native.close()
  await connection.destroy()
})

const index = define()
const document = fc.record({
  values: documentValues,
  note: fc.option(words, { nil: null }),
  sku: fc.array(fc.constantFrom("red", "sku-1", "x1"), { maxLength: 2 }),
})
const givenDocuments = fc.array(document, { maxLength: 20 }).map((documents) =>
  documents.map(({ values: { born, "maker.name": maker, ...values }, note, sku }, at) => ({
    ...values,
    id: `d${at}`,
    note,
    born: born === null ? null : new Date(born).toISOString(),
    maker: { name: maker },
    variants: sku.map((sku) => ({ sku })),
  })),
)

const facets: SearchTypes.SearchFacetRequest[] = [
  { field: "brand" },
  { field: "tags", sort: "alpha", limit: 3 },
  { field: "shown", type: "value" },
  { field: "born" },
  { field: "price", type: "range", ranges: [{ to: 0 }, { from: 0, to: 1 }, { key: "rest", from: 1 }] },
]
const query = fc.record({
  q: fc.option(words, { nil: undefined }),
  filters,
  order,
  options: fc.record(
    {
      match_strategy: fc.constantFrom("all", "any", "last"),
      typo_tolerance: fc.boolean(),
      attributes_to_search_on: fc.constantFrom(
        ["title"],
        ["note", "brand"],
        ["brand", "title", "note", "variants.sku"],
      ),
      facets: fc.constant(facets),
      count: fc.constantFrom("exact", "none", "estimated"),
      min_score: fc.constantFrom(0, 0.1, 0.3),
      distinct: fc.constantFrom("brand", "price", "shown"),
    },
    { requiredKeys: [] },
  ),
  skip: fc.integer({ min: 0, max: 3 }),
})

type Asked = typeof query extends fc.Arbitrary<infer T> ? T : never

function toInput({ q, filters, order, options, skip }: Asked): SearchTypes.ProviderSearchQuery {
  // Its order ends in the id only when nothing was asked for, and ours always.
  const ends = { ...(q && !Object.keys(order).length ? { _score: "DESC" as const } : order), id: "ASC" as const }
  return {
    index,
    attributes_to_retrieve: ["id", "title", "variants.sku"],
    q,
    filters: filters as never,
    pagination: { order: ends, skip, take: 5 },
    search_options: { ...options, include_score: true } as never,
  }
}

/** Our own wording of the sum is another, and a JSON number has no more than sixteen digits. */
const comparable = ({ hits, facets, metadata: { count, skip, take } }: SearchTypes.SearchResult) =>
  JSON.parse(JSON.stringify({ hits, facets, count, skip, take }))

it("answers as Medusa's own provider does", () =>
  fc.assert(
    fc.asyncProperty(givenDocuments, fc.array(query, { minLength: 10, maxLength: 20 }), async (documents, queries) => {
      for (const provider of [columns, native.provider]) {
        await provider.upsertIndex({ index })
        await provider.clearIndex({ index: index.physical_name })
        await provider.upsertDocuments({ index: index.physical_name, definition: index, documents } as never)
      }
      for (const asked of queries) {
        const input = toInput(asked)
        const [ours, theirs] = [await columns.search(input), await native.provider.search(input)]
        expect({ input: { ...input, index: undefined }, ...comparable(ours) }).toEqual({ input: { ...input, index: undefined }, ...comparable(theirs) }) // prettier-ignore
      }
    }),
    { numRuns: 12 },
  ))
