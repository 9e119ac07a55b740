import type { SearchTypes } from "@medusajs/framework/types"
import { openNativeProvider } from "../integration-tests/search/support/native-provider"
import { newProvider, openDatabase, type Connection } from "../integration-tests/search/support/open-database"
import { startThrowawayPostgres } from "../integration-tests/setup/throwaway-postgres"
import { step } from "../src/server/progress"
import { catalogueIndex } from "./catalogue-index"
import { fillFast } from "./fill"
import { measure } from "./measure"
import { products } from "./products"
import { questions } from "./questions"

const help = `node bin/run.mjs bench/search.ts [documents ...]

Fills catalogues of so many documents (1000 and 100000 unless told) by our search provider and by Medusa's own, in a
PostgreSQL that is thrown away, and prints how long each takes to answer: the median, in milliseconds.
100000 documents take some three minutes, a million half an hour; Medusa's own is left out beyond 100000.
`

async function main(args: string[]) {
  if (args.includes("--help")) return console.log(help)
  const { url, close } = await startThrowawayPostgres("bench")
  try {
    const connection = await openDatabase(url)
    const native = await openNativeProvider(url)
    for (const size of args.length ? args.map(Number) : [1000, 100_000]) {
      await measureSize(size, connection, size > 100_000 ? undefined : native.provider)
    }
    await Promise.all([native.close(), connection.destroy()])
  } finally {
    close()
  }
}

/** Prints a table of the size. */
async function measureSize(size: number, connection: Connection, native?: SearchTypes.ISearchProvider) {
  const [ours, theirs] = [catalogueIndex(`columns_${size}`), catalogueIndex(`native_${size}`)]
  const columns = () => newProvider(connection)
  const rate = await step(`Writing ${size} documents`, () => fillFast(connection, columns(), ours, products(size)))
  const nativeRate = native && (await step("The same by Medusa's own", () => fillFast(connection, native, theirs, products(size)))) // prettier-ignore
  console.log(`\n${size} documents | count anew | count known | Medusa's own | times faster\n---|---:|---:|---:|---:`)
  console.log(`written in a second, before indexes | ${rate} | | ${nativeRate ?? ""} |`)
  for (const question of questions(size)) {
    const { cold, warm } = await measure(question, ours, columns)
    printRow(question.name, cold, warm, native && (await measure(question, theirs, () => native)).warm)
  }
}

function printRow(name: string, cold: number, warm: number, native?: number) {
  const figures = [cold, warm, native, native && native / warm]
  console.log([name, ...figures.map((figure) => figure?.toFixed(1) ?? "")].join(" | "))
}

main(process.argv.slice(3)).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
