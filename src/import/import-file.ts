import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import { z } from "@medusajs/framework/zod"
import { importCustomers, type ImportedCustomer } from "../use-cases/account/import-customers"
import { importProducts, type ImportedProduct } from "../use-cases/catalogue/import-products"
import { refuse, type ImportContext, type ImportOutcome } from "../use-cases/import-outcome"
import { readProduct } from "./product-row"
import { readCsv } from "./read-csv"
import { readJson } from "./read-json"
import type { Row } from "./row"
import { SeenKeys } from "./seen-keys"
import { readUser } from "./user-row"

/** Called for each row when it is clear what has become of it; `share` is how much of the file has been read, 0 to 1. */
export type Follow = (row: Row, outcome: ImportOutcome, share: number) => void

/** What one batch may hold. A password takes long to hash, and people like to see that something goes on. */
const BATCHES = { products: 50, users: 20 }

type Batch = { row: Row; value: ImportedProduct | ImportedCustomer }[]

/**
 * Puts the products and users of a JSON or CSV file into the shop; `signal` ends it after the batch that is under way.
 * @throws UnreadableFile, after what could be read
 */
export async function importFile(
  path: string,
  context: ImportContext,
  follow: Follow,
  signal?: AbortSignal,
): Promise<void> {
  const { size } = await stat(path)
  const source = createReadStream(path)
  const share = () => Math.min(source.bytesRead / size, 1)
  const rows =
    extname(path).toLowerCase() === ".csv" ? readCsv(source, basename(path)) : readJson(source, basename(path))
  const seen = { products: new SeenKeys(), users: new SeenKeys() }
  const batches = { products: [] as Batch, users: [] as Batch }

  const flush = async (list: keyof typeof BATCHES) => {
    const batch = batches[list].splice(0)
    if (!batch.length) return
    const outcomes = await run(list, batch.map(({ value }) => value), context) // prettier-ignore
    batch.forEach(({ row }, at) => follow(row, outcomes[at], share()))
  }
  try {
    for await (const row of rows) {
      if (signal?.aborted) return
      const read = readRow(row)
      if ("error" in read) follow(row, refuse(read.error), share())
      else if (seen[read.list].add(read.value))
        follow(row, refuse("The file has this product or user already"), share())
      else if (batches[read.list].push({ row, value: read.value }) >= BATCHES[read.list]) await flush(read.list)
    }
  } finally {
    await flush("products")
    await flush("users")
  }
}

type ReadRow =
  { error: string } | { list: "products"; value: ImportedProduct } | { list: "users"; value: ImportedCustomer }

function readRow(row: Row): ReadRow {
  if ("error" in row) return { error: row.error }
  const list = row.list ?? guessList(row.value)
  if (!list) return { error: "is neither a product (with a title) nor a user (with an email)" }
  try {
    return list === "products" ? { list, value: readProduct(row.value) } : { list, value: readUser(row.value) }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return {
      error: error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; "),
    }
  }
}

function guessList(value: unknown): Row["list"] {
  if (typeof value !== "object" || value === null) return undefined
  return "title" in value ? "products" : "email" in value ? "users" : undefined
}

const run = (list: keyof typeof BATCHES, values: Batch[number]["value"][], context: ImportContext) =>
  list === "products"
    ? importProducts(values as ImportedProduct[], context)
    : importCustomers(values as ImportedCustomer[], context)
