import type { SearchTypes } from "@medusajs/framework/types"
import { readDocumentPath } from "@medusajs/framework/utils"
import { FIELD_END } from "./match-text"
import type { Column, IndexPlan } from "./plan"
import { invalid } from "./refuse"
import { KEY_CHARACTERS, toStored, toText } from "./values"

/** Characters of a field that are searched: PostgreSQL refuses more than a megabyte of words. */
const SEARCHED_CHARACTERS = 50_000

/** A document as a row of JSON: `_id`, `_text`, `_document` and the columns. */
export type Row = Record<string, unknown> & { _id: string }

/** @throws MedusaError for a document without a primary key, or with an endless one */
export function toRow(document: SearchTypes.SearchDocument, plan: IndexPlan): Row {
  const columns = [...plan.columns.values()].map((column) => [column.name, readColumn(document, column)])
  return {
    ...Object.fromEntries(columns),
    _id: readId(document, plan),
    _text: plan.searchable.map(({ path }) => readText(document, path)).join(FIELD_END),
    _document: JSON.stringify(document),
  }
}

function readId(document: SearchTypes.SearchDocument, { primaryKey, index }: IndexPlan): string {
  const id = toText(document[primaryKey] ?? "")
  if (id && id.length <= KEY_CHARACTERS) return id
  throw invalid(
    `A document of search index "${index}" must have its primary key "${primaryKey}", of ${KEY_CHARACTERS} characters at most`,
  )
}

/** An array without values is none, as in Medusa's own provider. */
function readColumn(document: SearchTypes.SearchDocument, column: Column) {
  const values = readDocumentPath(document, column.path.split("."))
    .map((value) => toStored(column, value))
    .filter((value) => value !== undefined)
  if (!values.length) return null
  return column.isArray ? values : values[0]
}

function readText(document: SearchTypes.SearchDocument, path: string): string {
  const text = readDocumentPath(document, path.split(".")).join(" ").slice(0, SEARCHED_CHARACTERS)
  return toText(text).replaceAll(FIELD_END, " ").toLowerCase()
}
