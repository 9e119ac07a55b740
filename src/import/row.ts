/** Something of a file that is to go into the shop, and where it stands. */
export type Row = Where & ({ value: unknown } | { error: string })

export interface Where {
  file: string
  /** From 1; where the row begins. */
  line: number
  /** From 0; its place among the rows. */
  index: number
  /** What kind of rows the file says that these are. */
  list?: "products" | "users"
}

/** A row larger than this many bytes is none: memory must not depend on what is in a file. */
export const LARGEST_ROW = 1024 * 1024

/** From `line` on a file cannot be read: it is cut off, or no JSON or CSV at all. What came before is good. */
export class UnreadableFile extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message)
  }
}
