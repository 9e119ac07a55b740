import type { Database } from "./database"
import type { Definition } from "./definition"
import { INDEXES } from "./names"
import { planIndex, type IndexPlan } from "./plan"
import { noSuchIndex } from "./refuse"
import { name, sql } from "./sql"

/** Whether the database says that a table or a column is not there (any more). */
const isUndefined = (error: unknown) => ["42P01", "42703"].includes((error as { code: string }).code)

/** Thrown when an index turns out to be of another plan than the one that was remembered. */
export class StalePlan extends Error {}

interface Row {
  definition: Definition
  knowsLetters: boolean
}

/** The plans of the indexes, by their physical names, as they were when their tables were made. */
export class Plans {
  private readonly known = new Map<string, IndexPlan>()

  constructor(private readonly database: Database) {}

  /**
   * Does something with the plan of an index; once more when the index has been made anew meanwhile.
   * @throws MedusaError when there is no such index
   */
  async use<T>(index: string, work: (plan: IndexPlan) => Promise<T>): Promise<T> {
    const known = this.known.get(index)
    if (!known) return work(await this.read(index))
    try {
      return await work(known)
    } catch (error) {
      if (!(error instanceof StalePlan) && !isUndefined(error)) throw error
      this.known.delete(index)
      return work(await this.read(index))
    }
  }

  private async read(index: string): Promise<IndexPlan> {
    const asked = sql`
      select "definition", show_trgm('ж') <> '{}' as "knowsLetters" from ${name(INDEXES)} where "name" = ${index}`
    const [row] = await this.database.run<Row>(asked).catch((error) => {
      throw isUndefined(error) ? noSuchIndex(index) : error
    })
    if (!row) throw noSuchIndex(index)
    const plan = { ...planIndex(index, row.definition), knowsLetters: row.knowsLetters }
    this.known.set(index, plan)
    return plan
  }
}
