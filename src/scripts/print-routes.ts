import { contracts } from "../contracts"

/** npm run routes: the whole table of operations, one a line. */
const rows = Object.entries(contracts).flatMap(([id, operations]) =>
  operations.map(({ address, auth, status, when, summary }) => {
    const fields = when.length ? `body: ${when.join(" or ")}` : ""
    return [address, id, auth, String(status), fields, summary]
  }),
)
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()) // prettier-ignore
process.exit(0)
