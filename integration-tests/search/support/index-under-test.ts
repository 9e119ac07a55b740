import { randomUUID } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import { search } from "@medusajs/framework/utils"
import type ColumnsSearchProvider from "../../../src/providers/search-columns/service"
import { newProvider, type Connection } from "./open-database"

/** A field of every kind, and one of every use. */
export const fields = search
  .define({
    id: search.keyword().filterable(),
    title: search.text().searchable({ weight: 3 }).filterable().sortable(),
    note: search.text().searchable(),
    brand: search.keyword().searchable({ weight: 2 }).filterable().facetable(),
    price: search
      .float()
      .filterable()
      .sortable()
      .facetable({ types: ["value", "range", "stats"] }),
    stock: search.integer().filterable().sortable(),
    shown: search.boolean().filterable().sortable().facetable(),
    born: search
      .date()
      .filterable()
      .sortable()
      .facetable({ types: ["value", "range", "stats"] }),
    tags: search.keyword().array().filterable().facetable(),
    sizes: search.integer().array().filterable(),
    variants: search
      .object({ sku: search.keyword().searchable().filterable(), cost: search.float().filterable() })
      .array(),
    maker: search.object({ name: search.text().filterable() }),
    rank: search.integer().sortable(),
    plain: search.keyword(),
  })
  .toFields()

export type Documents = (Record<string, unknown> & { id: string })[]

export interface IndexUnderTest {
  index: SearchTypes.ResolvedSearchIndexDefinition
  provider: ColumnsSearchProvider
  write(documents: Documents): Promise<unknown>
  remove(filters: SearchTypes.SearchFilters): Promise<unknown>
  find(query?: Query): Promise<SearchTypes.SearchResult>
  /** The ids alone. */
  ids(query?: Query): Promise<string[]>
  sql(text: string, values?: unknown[]): Promise<any[]>
}

export type Query = Partial<SearchTypes.ProviderSearchQuery>

export const logger = { warn: jest.fn() }

export function define(changes: Partial<SearchTypes.ResolvedSearchIndexDefinition> = {}) {
  const definition = { name: "things", entity: "thing", primary_key: "id", provider: "columns", settings: {}, fields }
  const physical_name = `things_${randomUUID().slice(0, 8)}_v1`
  return { ...definition, physical_name, definition_hash: "", seed: async function* () {}, ...changes } as SearchTypes.ResolvedSearchIndexDefinition // prettier-ignore
}

/** A new index with these documents in it. */
export async function newIndex(
  connection: Connection,
  documents: Documents = [],
  changes: Partial<SearchTypes.ResolvedSearchIndexDefinition> = {},
): Promise<IndexUnderTest> {
  const index = define(changes)
  const provider = newProvider(connection, logger)
  await provider.upsertIndex({ index })
  const find = (query: Query = {}) =>
    provider.search({ index, attributes_to_retrieve: Object.keys(fields), ...query } as SearchTypes.ProviderSearchQuery)
  const write = (given: Documents) => provider.upsertDocuments({ index: index.physical_name, documents: given })
  await write(documents)
  return {
    index,
    provider,
    write,
    remove: (filters) => provider.deleteDocuments({ index: index.physical_name, filters }),
    find,
    ids: async (query) => (await find(query)).hits.map(({ id }) => id),
    sql: async (text, values = []) => (await connection.raw(text, values as never)).rows,
  }
}
