import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import { importFile } from "../import/import-file"
import { openShop, type ContractName } from "../import/open-shop"
import { UnreadableFile } from "../import/row"
import { Tally } from "../import/tally"
import { StartError } from "../server/start-error"

const help = `npm run import -- <file> [<file> ...] [options]

Puts products and users of another shop into this one: JSON in the shape of DummyJSON's products.json and users.json, or
CSV. A server may run meanwhile, and shows what has come in at once. Run it again as often as you like: rows that are
there are left alone, and a run that was cut off goes on where it was. docs/how-to/bring-your-data.md has the columns.

  --contract NAME   where the products are sold, in whose currency: shop, gallery, services, kishanskraft or dummyjson
                    (dummyjson)
  --renumber        a row whose id somebody else has gets the next free number; without, it is skipped
  --dry-run         change nothing; tell what would be done
  --help            this

Skipped rows are told on standard error, so that "2> skipped.txt" keeps them. Exit code 0: every row is in; 2: some were
skipped; 1: a file cannot be read to its end, or the shop cannot be opened; 130: Ctrl-C.
`

const contracts: ContractName[] = ["shop", "gallery", "services", "kishanskraft", "dummyjson"]

function readArguments() {
  const options = {
    contract: { type: "string", default: "dummyjson" },
    renumber: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const
  try {
    const { values, positionals: files } = parseArgs({ args: process.argv.slice(3), options, allowPositionals: true })
    const contract = contracts.find((one) => one === values.contract)
    if (values.help) return { ...values, files, contract: contract! }
    if (!contract) throw new Error(`There is no contract "${values.contract}"; there are ${contracts.join(", ")}`)
    if (!files.length) throw new Error("Which file? Name one or more")
    const missing = files.find((file) => !existsSync(file))
    if (missing) throw new Error(`There is no file ${missing}`)
    return { ...values, files, contract }
  } catch (error) {
    throw new StartError(`${(error as Error).message}.\n\n${help}`)
  }
}

/** npm run import */
async function main(): Promise<number> {
  const { files, contract, renumber: renumbers, "dry-run": isDryRun, ...rest } = readArguments()
  if (rest.help) return (console.log(help), 0)
  const shop = await openShop(contract)
  const tally = new Tally(isDryRun)
  const context = { scope: shop.container, market: shop.market, isDryRun, renumbers }
  const interrupted = new AbortController()
  process.once("SIGINT", () => {
    console.log("Stopping after this batch. Run it again to go on from here.")
    interrupted.abort()
  })
  let unreadable = false
  try {
    for (const file of files) {
      if (interrupted.signal.aborted) break
      console.log(`Importing ${file}${isDryRun ? ", changing nothing" : ""} ...`)
      await importFile(file, context, tally.follow, interrupted.signal).catch((error) => {
        if (!(error instanceof UnreadableFile)) throw error
        unreadable = true
        console.error(`${file} line ${error.line}: ${error.message}. What stands before is read.`)
      })
    }
  } finally {
    console.log(`Rows ${tally.summary()}, in ${tally.seconds().toFixed(1)} s.`)
    await shop.close()
  }
  if (interrupted.signal.aborted) return 130
  return unreadable ? 1 : tally.counts.skipped ? 2 : 0
}

process.noDeprecation = true
main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof StartError ? error.message : error)
    process.exit(1)
  },
)
