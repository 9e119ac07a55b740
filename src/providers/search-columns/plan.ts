import { createHash } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import type { Definition } from "./definition"
import { readIndexOptions } from "./index-options"
import { columnOf, tableOf } from "./names"

/**
 * What a column holds. A number is a double, of integer fields too: that is what a JavaScript number is, so none is
 * refused or changed on the way in.
 */
export type ColumnType = "text" | "number" | "boolean" | "date"

/** A field that is filtered, sorted or counted by. */
export interface Column {
  /** Dotted, as queries name it. */
  path: string
  name: string
  type: ColumnType
  isArray: boolean
  isFilterable: boolean
  isSortable: boolean
  isFacetable: boolean
  /** Numbers may depend on it, so what changes it raises the version of the index. */
  isCounted: boolean
}

/** A field that free text is looked for in, with PostgreSQL's weight. */
export interface SearchableField {
  path: string
  weight: "A" | "B" | "C" | "D"
}

/** How an index is kept. */
export interface IndexPlan {
  /** The physical name, as the Search Module has it. */
  index: string
  table: string
  /** The field that documents are known by. Its text is the column `_id`. */
  primaryKey: string
  columns: Map<string, Column>
  /** In the order of their texts in the column `_text`. */
  searchable: SearchableField[]
  /** The column that most queries ask one value of: rows are kept in their orders for each value of it. */
  scope?: Column
  /** The column that orders rows which are alike, before the primary key does. */
  tieBreaker?: Column
  /** Of the definition: tells whether a table is of this plan. */
  hash: string
  /** Whether letters beyond ASCII are letters to the database, which its locale decides: substrings are found by them. */
  knowsLetters?: boolean
}

const types: Partial<Record<SearchTypes.SearchFieldKind, ColumnType>> = {
  keyword: "text",
  text: "text",
  integer: "number",
  float: "number",
  date: "date",
  boolean: "boolean",
}

/** @throws MedusaError for options that name no fit field */
export function planIndex(index: string, definition: Definition): IndexPlan {
  const { primary_key, settings } = definition
  const columns = new Map<string, Column>()
  const searchable: SearchableField[] = []
  for (const { path, field, isArray } of leaves(definition.fields)) {
    if (field.searchable) searchable.push({ path, weight: weightOf(field.searchable) })
    const isKey = path === primary_key || path === settings.distinct_attribute
    if (!isKey && !field.filterable && !field.sortable && !field.facetable) continue
    const type = types[field.type]!
    columns.set(path, {
      path,
      name: path === primary_key && type === "text" ? "_id" : columnOf(path),
      type,
      isArray,
      isFilterable: Boolean(field.filterable),
      isSortable: Boolean(field.sortable),
      isFacetable: Boolean(field.facetable),
      isCounted: Boolean(isKey || field.filterable || field.facetable),
    })
  }
  const hash = createHash("sha256").update(JSON.stringify(definition)).digest("hex")
  const options = readIndexOptions(index, definition, columns)
  return { index, table: tableOf(index), primaryKey: primary_key, columns, searchable, ...options, hash }
}

/** The fields that hold values, by their dotted paths; below an array of objects all are arrays. */
export function leaves(fields: Definition["fields"], prefix = "", inArray = false): Leaf[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = `${prefix}${key}`
    const isArray = inArray || field.array === true
    if (field.type === "object") return leaves(field.fields ?? {}, `${path}.`, isArray)
    // Reported when the index is made, and of no use to any query here.
    return field.type === "vector" ? [] : [{ path, field, isArray }]
  })
}

interface Leaf {
  path: string
  field: SearchTypes.SearchFieldDefinition
  isArray: boolean
}

/** PostgreSQL has four weights; these are the steps of Medusa's own provider. */
function weightOf(searchable: true | { weight?: number }): SearchableField["weight"] {
  const weight = searchable === true ? 1 : (searchable.weight ?? 1)
  if (weight >= 3) return "A"
  if (weight >= 2) return "B"
  return weight > 1 ? "C" : "D"
}
