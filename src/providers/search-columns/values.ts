import { searchValueToBoolean, searchValueToNumber } from "@medusajs/framework/utils"
import type { Column, ColumnType } from "./plan"
import { invalid, notAllowed } from "./refuse"
import { name, raw, sql, type Sql } from "./sql"

export const sqlTypes: Record<ColumnType, string> = {
  text: "text",
  number: "double precision",
  boolean: "boolean",
  date: "timestamptz",
}

/** Characters of a text that a B-tree holds, four of them to a row, and of an array's element: a row has 2,700 bytes. */
export const KEY_CHARACTERS = 160
export const ELEMENT_CHARACTERS = 500

/** The first and the last millisecond that a timestamp of PostgreSQL and a JavaScript date can both tell. */
const EARLIEST = Date.UTC(-4712, 0, 1)
const LATEST = 8.64e15

/** Text as PostgreSQL can hold it: it has neither NUL nor halves of characters. */
export const toText = (value: unknown) => String(value).replace(/[\0\p{Surrogate}]/gu, "\ufffd")

/** What a document's value becomes in a column, undefined when it is none. Read as Medusa's own provider reads it. */
export function toStored(column: Column, value: unknown): string | number | boolean | undefined {
  if (column.type === "boolean") return searchValueToBoolean(value)
  if (column.type === "text") return toColumnText(column, value)
  const number = searchValueToNumber(value, column.type === "date")
  if (number === undefined || !Number.isFinite(number)) return undefined
  return column.type === "date" ? toTimestamp(number) : number
}

/** What a filter compares a column with; null for null and undefined. @throws MedusaError for what is no such value */
export function toBound(column: Column, value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === "object" && !(value instanceof Date)) {
    throw invalid(`A filter on "${column.path}" compares with a text, a number, a boolean or a date`)
  }
  if (column.type === "boolean") return searchValueToBoolean(value)
  if (column.type === "text") return toColumnText(column, value)
  const given = Number(value)
  const number = column.type === "date" && Number.isNaN(given) ? Date.parse(String(value)) : given
  if (Number.isNaN(number)) throw notAllowed(`Cannot read the filter on "${column.path}" as a ${column.type}`)
  return column.type === "date" ? toTimestamp(number) : number
}

/** Cut before it is made whole: a cut may go through a character. */
const toColumnText = (column: Column, value: unknown) =>
  toText(column.isArray ? String(value).slice(0, ELEMENT_CHARACTERS) : value)

/** Milliseconds since 1970 as PostgreSQL reads a time. */
function toTimestamp(milliseconds: number): string {
  if (milliseconds > LATEST) return "infinity"
  if (milliseconds < EARLIEST) return "-infinity"
  const date = new Date(milliseconds)
  const [year, iso] = [date.getUTCFullYear(), date.toISOString()]
  const digits = String(year > 0 ? year : 1 - year).padStart(4, "0")
  return `${digits}${iso.slice(iso.indexOf("-", 1))}${year > 0 ? "" : " BC"}`
}

/** What a column's B-trees hold. */
export const keyOf = ({ name: column, type, isArray }: Column): Sql =>
  type === "text" && !isArray && column !== "_id" ? raw(`left("${column}", ${KEY_CHARACTERS})`) : name(column)

/** A value of the column as a number; a date as milliseconds since 1970. */
export const numberOf = ({ type }: Column, value: Sql): Sql =>
  type === "date" ? sql`(extract(epoch from ${value}) * 1000)::double precision` : value

/** A value of the column as text, in the spelling that Medusa's own provider has for it. */
export function textOf(column: Column, value: Sql): Sql {
  if (column.type === "text") return value
  if (column.type === "boolean") return sql`${value}::text`
  return sql`${numberOf(column, value)}::text::numeric::text`
}

/** For LIKE: the text itself, with nothing in it that stands for something else. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&")
