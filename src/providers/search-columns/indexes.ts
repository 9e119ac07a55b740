import type { SearchTypes } from "@medusajs/framework/types"
import { createTable } from "./create-table"
import type { Database } from "./database"
import { toDefinition } from "./definition"
import { INDEXES, tableOf } from "./names"
import { planIndex, type IndexPlan } from "./plan"
import { join, name, sql } from "./sql"
import { lockIndex, raiseVersion } from "./write-statements"

/** Makes the table of an index, anew when there is one of another definition. One of the same keeps its documents. */
export async function makeIndex(database: Database, index: SearchTypes.ResolvedSearchIndexDefinition): Promise<void> {
  const definition = toDefinition(index)
  const plan = planIndex(index.physical_name, definition)
  await database.transaction(async (transaction) => {
    // Two processes may migrate at once, and an index that is not there has no row to lock.
    await transaction.run(sql`select pg_advisory_xact_lock(hashtext(${plan.table}))`)
    const [made] = await transaction.run(lockIndex(plan.index))
    const [{ table }] = await transaction.run(sql`select to_regclass(${`"${plan.table}"`}) as "table"`)
    if (made?.plan_hash === plan.hash && table) return
    await transaction.run(sql`drop table if exists ${name(plan.table)}`)
    for (const statement of createTable(plan)) await transaction.run(statement)
    await transaction.run(
      sql`insert into ${name(INDEXES)} ("name", "definition", "plan_hash")
        values (${plan.index}, ${JSON.stringify(definition)}, ${plan.hash})
        on conflict ("name") do update set "definition" = excluded."definition", "plan_hash" = excluded."plan_hash",
          "version" = excluded."version", "updated_at" = now()`,
    )
  })
}

/** Does nothing when there is no such index. */
export async function dropIndex(database: Database, index: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run(sql`delete from ${name(INDEXES)} where "name" = ${index}`)
    await transaction.run(sql`drop table if exists ${name(tableOf(index))}`)
  })
}

export async function emptyIndex(database: Database, { index, table }: IndexPlan): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run(raiseVersion(index))
    await transaction.run(sql`truncate ${name(table)}`)
  })
}

/** What there is, with exact counts: asked for at start, to find an index that has lost its documents. */
export async function listIndexes(database: Database, provider: string): Promise<SearchTypes.SearchIndexInfo[]> {
  const indexes = await database.run<{ name: string; created_at: Date; updated_at: Date }>(
    sql`select "name", "created_at", "updated_at" from ${name(INDEXES)} order by "name"`,
  )
  if (!indexes.length) return []
  const counts = indexes.map(({ name: index }) => sql`(select count(*)::int from ${name(tableOf(index))})`)
  const [{ counted }] = await database.run<{ counted: number[] }>(sql`select array[${join(counts, ", ")}] as "counted"`)
  return indexes.map((index, at) => ({ ...index, provider, document_count: counted[at] }))
}
