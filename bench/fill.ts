import type { SearchTypes } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CatalogueDocument } from "../src/search/catalogue/document"

const BATCH = 500

type Provider = SearchTypes.ISearchProvider
type Index = SearchTypes.ResolvedSearchIndexDefinition
type Documents = Iterable<CatalogueDocument>

/** Makes an index and writes documents into it, as seeding would. @returns how many in a second */
export async function fill(provider: Provider, index: Index, documents: Documents): Promise<number> {
  await provider.upsertIndex({ index })
  return write(provider, index, documents)
}

/** The same some times faster: the indexes of the table are made when it is full. They come out as if they had grown. */
export async function fillFast(connection: Knex, provider: Provider, index: Index, documents: Documents) {
  await provider.upsertIndex({ index })
  return fillExisting(connection, provider, index, documents)
}

/** The same for an index that there is. */
export async function fillExisting(connection: Knex, provider: Provider, index: Index, documents: Documents) {
  const { rows } = await connection.raw(
    `select indexname as name, indexdef as statement from pg_indexes
    where tablename like ? and indexname not like '%pkey'`,
    [`%\\_${index.physical_name}`],
  )
  for (const { name } of rows) await connection.raw(`drop index "${name}"`)
  const rate = await write(provider, index, documents)
  for (const { statement } of rows) await connection.raw(statement)
  // As autovacuum does, some time after so many writes.
  await connection.raw("vacuum analyze")
  return rate
}

async function write(provider: Provider, index: Index, documents: Documents): Promise<number> {
  const begun = performance.now()
  let written = 0
  for (const batch of batches(documents)) {
    await provider.upsertDocuments({ index: index.physical_name, definition: index, documents: batch })
    written += batch.length
  }
  return Math.round((written / (performance.now() - begun)) * 1000)
}

function* batches<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}
