import { contracts } from "../../src/contracts"

/** Exhaustive is not yet correct: the whole table of failures stands here to be read, and to be changed on purpose. */
describe("every failure in the words of every contract", () => {
  it.each(Object.entries(contracts))("%s", (_, operations) => {
    const [{ contract }] = operations
    const details = {
      limit: 65536,
      window: 3600,
      retryAfter: 60,
      allow: ["GET"],
      issues: [{ field: "email", message: "Invalid" }],
      shortages: [{ product: 1, requested: 3, available: 2 }],
      country: "Portugal",
      offered: ["cod"],
    } as never
    const table = Object.entries(contract.wordings).map(([code, wording]) => {
      const message = typeof wording.message === "string" ? wording.message : wording.message(details)
      const told = { status: wording.status, code: wording.code, message, details: wording.details?.(details) }
      return `${code}: ${told.status} ${JSON.stringify(contract.failure(told))}`
    })
    expect(table.join("\n")).toMatchSnapshot()
  })
})
