import type { Row } from "./documents"
import { sqlType } from "./create-table"
import { textOfField, vectorOf } from "./match-text"
import { INDEXES, VERSIONS } from "./names"
import type { IndexPlan } from "./plan"
import { join, name, raw, sql, type Sql } from "./sql"

/**
 * Waits for other writers of the index and keeps them out to the end of the transaction: no two can hold rows that the
 * other waits for, and the version is never behind the rows.
 */
export const lockIndex = (index: string) =>
  sql`select "plan_hash" from ${name(INDEXES)} where "name" = ${index} for update`

/**
 * Writes rows, of which no two may have one id. A row whose document is the same is left alone, and the version
 * stays when nothing changed that can be counted: what is remembered of counts outlives a change of a stock or a text
 * that is only shown.
 */
export function upsertRows(plan: IndexPlan, rows: Row[], config: string): Sql {
  const columns = [...plan.columns.values()].filter((column) => column.name !== "_id")
  const declared = [
    raw(`"_id" text, "_text" text, "_document" text`),
    ...columns.map((column) => sql`${name(column.name)} ${sqlType(column)}`),
  ]
  const counted = ["_text", ...columns.filter((column) => column.isCounted).map((column) => column.name)]
  const given = ["_id", "_text", ...columns.map((column) => column.name)]
  const written = [...given, "_vector", "_document"]
  const texts = plan.searchable.map((field, at) => ({ ...field, text: textOfField(raw(`"given"."_text"`), at) }))
  const changes = written.map((column) => sql`${name(column)} = excluded.${name(column)}`)
  return sql`
    with "given" as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as "row" (${join(declared, ", ")})
    ), "counted" as (
      ${raiseVersion(plan.index)} and exists (
        select from "given" left join ${name(plan.table)} as "old" on "old"."_id" = "given"."_id"
        where "old"."_id" is null or row(${list("old", counted)}) is distinct from row(${list("given", counted)})
      )
    )
    insert into ${name(plan.table)} as "old" (${join(written.map(name), ", ")})
    select ${list("given", given)}, ${vectorOf(texts, config)}, "_document"::json from "given"
    on conflict ("_id") do update set ${join(changes, ", ")}
    where "old"."_document"::text <> excluded."_document"::text`
}

const list = (table: string, columns: string[]) =>
  join(
    columns.map((column) => sql`${name(table)}.${name(column)}`),
    ", ",
  )

/** Removes what fits the condition. */
export function deleteRows(plan: IndexPlan, condition: Sql): Sql {
  return sql`
    with "gone" as (delete from ${name(plan.table)} where ${condition} returning 1)
    ${raiseVersion(plan.index)} and exists (select from "gone")`
}

/** The condition goes on by "and". */
export const raiseVersion = (index: string) => sql`
  update ${name(INDEXES)} set "version" = nextval('${raw(VERSIONS)}'), "updated_at" = now() where "name" = ${index}`
