import { indexOf } from "./names"
import type { Column, IndexPlan } from "./plan"
import { join, name, raw, sql, type Sql } from "./sql"
import { keyOf, sqlTypes } from "./values"

/** The statements that make the table of an index and its indexes. */
export function createTable(plan: IndexPlan): Sql[] {
  const columns = [...plan.columns.values()].filter(({ name }) => name !== "_id")
  const declared = columns.map((column) => sql`${name(column.name)} ${sqlType(column)},`)
  const table = sql`
    create table ${name(plan.table)} (
      "_id" text primary key,
      ${join(declared, " ")}
      "_text" text not null,
      "_vector" tsvector not null,
      "_document" json not null
    )`
  return [
    table,
    keepNarrow(plan.table, columns),
    ...columns.flatMap((column) => indexesFor(column, plan)),
    ...textIndexes(plan),
  ]
}

/**
 * Documents are kept beside the table, and all else in it. Rows are read by the thousand, to filter, to count and to
 * compare texts; a document is read when its page is shown.
 */
function keepNarrow(table: string, columns: Column[]): Sql {
  const wide = columns.filter(({ type, isArray }) => type === "text" || isArray).map((column) => column.name)
  const inside = [...wide, "_text", "_vector"].map((column) => sql`alter column ${name(column)} set storage main`)
  return sql`alter table ${name(table)} ${join([raw("set (toast_tuple_target = 128)"), ...inside], ", ")}`
}

export const sqlType = ({ type, isArray }: Column) => raw(`${sqlTypes[type]}${isArray ? "[]" : ""}`)

const isOrder = ({ isSortable, isArray }: Column) => isSortable && !isArray

function indexesFor(column: Column, plan: IndexPlan): Sql[] {
  const create = (kind: string, keys: Sql) =>
    sql`create index ${name(indexOf(plan.table, column.name, kind))} on ${name(plan.table)} ${keys}`
  if (column.isArray) return column.isFilterable ? [create("has", sql`using gin (${name(column.name)})`)] : []
  const key = keyOf(column)
  // What the orders begin with needs no index of its own.
  const isLeading = column === plan.scope && [...plan.columns.values()].some((other) => isOrder(other))
  if (!isOrder(column)) return column.isFilterable && !isLeading ? [create("is", sql`(${key})`)] : []
  const before = plan.scope && plan.scope !== column ? sql`${keyOf(plan.scope)}, ` : raw("")
  const behind = plan.tieBreaker && plan.tieBreaker !== column ? sql`, ${keyOf(plan.tieBreaker)}` : raw("")
  // Those without a value come last both ways, so one index does not serve both.
  return ["asc", "desc"].map((way) => create(way, sql`(${before}${key} ${raw(way)} nulls last${behind}, "_id")`))
}

function textIndexes({ table, searchable }: IndexPlan): Sql[] {
  if (!searchable.length) return []
  return [
    sql`create index ${name(indexOf(table, "_vector", "words"))} on ${name(table)} using gin ("_vector")`,
    sql`create index ${name(indexOf(table, "_text", "parts"))} on ${name(table)} using gin ("_text" gin_trgm_ops)`,
  ]
}
