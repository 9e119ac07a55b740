import { createHash } from "node:crypto"

/** The bytes that PostgreSQL keeps of a name. */
const LONGEST_NAME = 63

/** The table that holds one row for each index; written under a lock, read with each search. */
export const INDEXES = "search_columns_index"
/** Numbers for `INDEXES.version`: never given twice, also not to an index that is dropped and made anew. */
export const VERSIONS = "search_columns_version"

/** The table of a physical index. */
export const tableOf = (physicalName: string) => toName(`search_columns_${physicalName}`)

/** The column of a field; the prefix keeps a field from taking a name that PostgreSQL or this provider has in use. */
export const columnOf = (path: string) => toName(`f_${path}`)

export const indexOf = (table: string, column: string, kind: string) => toName(`${table}_${column}_${kind}`)

/** `wanted` where it is short and plain, else what can be kept of it and a hash, so that no two become one. */
function toName(wanted: string): string {
  if (wanted.length <= LONGEST_NAME && /^[a-z0-9_.]+$/.test(wanted)) return wanted
  const hash = createHash("sha256").update(wanted).digest("hex").slice(0, 10)
  const kept = wanted.toLowerCase().replace(/[^a-z0-9_.]+/g, "_")
  return `${kept.slice(0, LONGEST_NAME - hash.length - 1)}_${hash}`
}
