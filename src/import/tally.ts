import type { ImportOutcome } from "../use-cases/import-outcome"
import type { Row } from "./row"

/** Milliseconds between two lines of progress. */
const PAUSE = 2000

/** Counts what has become of rows and tells the person at the terminal: progress there, bad rows on standard error. */
export class Tally {
  readonly counts = { added: 0, updated: 0, unchanged: 0, skipped: 0 }
  private readonly begun = Date.now()
  private told = Date.now()

  constructor(private readonly isDryRun: boolean) {}

  follow = (row: Row, outcome: ImportOutcome, share: number) => {
    const at = `${row.file} line ${row.line} (row ${row.index})`
    if (outcome.kind === "refused") {
      this.counts.skipped += 1
      console.error(`${at}: skipped. ${outcome.why}`)
    } else {
      this.counts[outcome.kind] += 1
      if (outcome.note) console.error(`${at}: ${outcome.note}`)
    }
    if (Date.now() - this.told < PAUSE) return
    this.told = Date.now()
    console.log(`  ${Math.floor(share * 100)} % of ${row.file}: ${this.summary()}, ${this.rate()} rows a second`)
  }

  summary(): string {
    const { added, updated, unchanged, skipped } = this.counts
    return `${this.isDryRun ? "would be " : ""}added ${added}, updated ${updated}, unchanged ${unchanged}, skipped ${skipped}`
  }

  seconds = () => (Date.now() - this.begun) / 1000

  private rate() {
    const { added, updated, unchanged, skipped } = this.counts
    return Math.round((added + updated + unchanged + skipped) / this.seconds())
  }
}
