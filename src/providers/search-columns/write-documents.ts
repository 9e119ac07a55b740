import type { SearchTypes } from "@medusajs/framework/types"
import type { Database } from "./database"
import { toRow } from "./documents"
import { compileFilters } from "./filters"
import type { IndexPlan } from "./plan"
import { StalePlan } from "./plans"
import { noSuchIndex } from "./refuse"
import { deleteRows, lockIndex, upsertRows } from "./write-statements"

/** Documents to a statement: some megabytes of JSON, which the database reads as a whole. */
const BATCH = 500

/** @throws MedusaError for a document that cannot be kept, and StalePlan; none of them is written then */
export async function writeDocuments(
  documents: SearchTypes.SearchDocument[],
  plan: IndexPlan,
  config: string,
  database: Database,
): Promise<void> {
  // The last of those with one id: a statement cannot write a row twice.
  const byId = new Map(documents.map((document) => toRow(document, plan)).map((row) => [row._id, row]))
  const rows = [...byId.values()]
  await locked(plan, database, async (transaction) => {
    for (let at = 0; at < rows.length; at += BATCH) {
      await transaction.run(upsertRows(plan, rows.slice(at, at + BATCH), config))
    }
  })
}

/** Removes what fits. Filters that ask for nothing are no request to remove everything. @throws StalePlan */
export async function removeDocuments(
  filters: SearchTypes.SearchFilters,
  plan: IndexPlan,
  database: Database,
): Promise<void> {
  const condition = compileFilters(filters, plan)
  await locked(plan, database, async (transaction) => {
    if (condition) await transaction.run(deleteRows(plan, condition))
  })
}

/** Does something while nobody else writes to the index. */
function locked(plan: IndexPlan, database: Database, work: (transaction: Database) => Promise<void>): Promise<void> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.run(lockIndex(plan.index))
    if (!row) throw noSuchIndex(plan.index)
    if (row.plan_hash !== plan.hash) throw new StalePlan()
    await work(transaction)
  })
}
