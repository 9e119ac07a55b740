import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { contracts } from "../contracts"
import { describeContract } from "../gateway/openapi"
import { packageVersion } from "../package-version"

/** npm run openapi: writes docs/openapi/<contract>.json. With --check it only tells which are stale, and then fails. */
const folder = join(__dirname, "../../docs/openapi")
const isCheck = process.argv.includes("--check")

mkdirSync(folder, { recursive: true })
const stale = Object.entries(contracts).filter(([id, operations]) => {
  const file = join(folder, `${id}.json`)
  const text = `${JSON.stringify(describeContract(operations, packageVersion), null, 2)}\n`
  if (!isCheck) writeFileSync(file, text)
  return isCheck && readOr(file, "") !== text
})
if (stale.length) {
  console.error(
    `Stale: ${stale.map(([id]) => `docs/openapi/${id}.json`).join(", ")}. Run "npm run openapi" and commit.`,
  )
}
process.exit(stale.length ? 1 : 0)

function readOr(file: string, otherwise: string) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return otherwise
  }
}
