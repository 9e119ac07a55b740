import { createHash } from "node:crypto"
import type { Context } from "./context"

/** What has become of a row of an import; of a refused one, why. */
export type ImportOutcome =
  { kind: "added" | "updated" | "unchanged"; note?: string } | { kind: "refused"; why: string }

export const refuse = (why: string): ImportOutcome => ({ kind: "refused", why })

/** An import is no request: nobody calls, and there is no token. */
export type ImportContext = Pick<Context, "scope" | "market"> & {
  /** Look only, and tell what would become of the rows. */
  isDryRun: boolean
  /** Give a row whose number somebody else has the next one in line, instead of refusing it. */
  renumbers: boolean
}

/** Where the metadata of an imported product or customer keep what its row said; not there while it is unfinished. */
export const DIGEST = "import_digest"

/** What a row says, in short: an equal row needs no second look. It must not be made of a password. */
export const digestOf = (row: object) => createHash("sha256").update(JSON.stringify(row)).digest("hex").slice(0, 32)

/**
 * Runs work for many rows at once; where it fails, for each half, and so on, until the rows that spoil it stand alone.
 * Returns why each of those failed.
 */
export async function runInHalves<T>(rows: T[], run: (rows: T[]) => Promise<unknown>): Promise<Map<T, string>> {
  if (!rows.length) return new Map()
  try {
    await run(rows)
    return new Map()
  } catch (error) {
    if (rows.length === 1) return new Map([[rows[0], (error as Error).message]])
    const middle = Math.ceil(rows.length / 2)
    const first = await runInHalves(rows.slice(0, middle), run)
    return new Map([...first, ...(await runInHalves(rows.slice(middle), run))])
  }
}

/**
 * Lets rows keep their numbers (R3); for those whose number somebody else has, why they are refused. Numbers are taken
 * before anything is made: a number that stays with nobody is the same row's in the next run.
 */
export async function claimNumbers<Row extends { number?: number }>(
  resource: "product" | "user",
  rows: Row[],
  toId: (row: Row) => string,
  { scope, isDryRun, renumbers }: ImportContext,
): Promise<Map<Row, string>> {
  const numbered = rows.flatMap((row) =>
    row.number === undefined ? [] : [{ row, number: row.number, entityId: toId(row) }],
  )
  const integerIds = scope.resolve("integer_id")
  const held = isDryRun
    ? await integerIds.findHolders(resource, numbered.map(({ number }) => number)) // prettier-ignore
    : await integerIds.claim(resource, numbered)
  if (renumbers) return new Map()
  return new Map(
    numbered.flatMap(({ row, number, entityId }) => {
      const holder = held.get(number)
      const why = `id: Number ${number} is another ${resource}'s (${holder}); with --renumber this one gets the next free number`
      return !holder || holder === entityId ? [] : [[row, why]]
    }),
  )
}
