import { runInHalves } from "../../src/use-cases/import-outcome"

describe("runInHalves", () => {
  it("does all that can be done and tells what could not, and why", async () => {
    const done: number[] = []
    const run = async (rows: number[]) => {
      const bad = rows.find((row) => row % 10 === 3)
      if (bad !== undefined) throw new Error(`${bad} is bad`)
      done.push(...rows)
    }
    const rows = Array.from({ length: 25 }, (_, at) => at)
    const failed = await runInHalves(rows, run)
    expect([...failed]).toEqual([
      [3, "3 is bad"],
      [13, "13 is bad"],
      [23, "23 is bad"],
    ])
    expect(done).toEqual(rows.filter((row) => !failed.has(row)))
  })
})
