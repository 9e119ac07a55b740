import { join } from "node:path"
import { measureCached } from "./cached"
import { compareWithMedusa, importProducts } from "./against-medusa"
import { compareWithNative } from "./against-native"
import { measureHostile } from "./hostile"
import { measureLag } from "./lag"
import { measureLatencies, timeOfFilteredPage } from "./latencies"
import { measureMemory, PATHS } from "./memory"
import { report } from "./report"
import { fillCatalogue, openCatalogue } from "./support/catalogue"
import { median } from "./support/load"
import { openSetting, withServer } from "./support/setting"
import { compareWithSql } from "./uncached"
import type { TestServer } from "../integration-tests/setup/server"

const help = `npm run bench [-- <parts>]

Measures what the catalogue promises, against baselines of the same run, and writes docs/benchmarks.md. It starts a
PostgreSQL and servers of its own, which are thrown away. Half an hour; leave the machine alone meanwhile.

  served, medusa, native, sizes   only these parts; the report keeps the other rows
  million                         a catalogue of a million products: ten minutes and 4 GB of disk
`

const SMALL = 1000
const LARGE = 100_000
const HUGE = 1_000_000

async function main(args: string[]) {
  if (args.includes("--help")) return console.log(help)
  const has = (part: string) => !args.length || args.includes(part)
  const close = await openSetting()
  try {
    const collect = `--require ${join(__dirname, "collect-on-signal.js")}`
    if (has("served")) await withServer({ NODE_OPTIONS: collect }, asServed)
    if (has("medusa")) await withServer({ CACHE: "off" }, (server) => compareUnkept(server))
    if (has("native")) await compareWithNative(LARGE)
    if (has("sizes")) await measureSizes([SMALL, LARGE])
    if (args.includes("million")) await measureSizes([SMALL, HUGE])
  } finally {
    close()
  }
}

async function asServed(server: TestServer) {
  const { bare, cached } = await measureCached(server.url)
  const ratio = median(cached) / median(bare)
  report({
    what: "cached list of 10",
    against: "bare `node:http`, the same bytes",
    goal: "0.5 of its rate",
    seen: `${Math.round(median(cached))} of ${Math.round(median(bare))} requests/s, ${ratio.toFixed(2)}`,
    isMet: ratio >= 0.5,
  })
  await measureLag(server.url)
  await importProducts(server)
  await compareWithMedusa(server, true)
  for await (const { kind, before, after } of measureMemory(server.url, server.child.pid!)) {
    report({
      what: `memory after ${PATHS} distinct paths: ${kind}`,
      against: "before",
      goal: "10 % more",
      seen: `${Math.round(before)} MB, then ${Math.round(after)} MB`,
      isMet: after <= before * 1.1,
    })
  }
}

async function compareUnkept(server: TestServer) {
  await importProducts(server)
  await compareWithMedusa(server, false)
}

/** What depends on the size of a catalogue, with nothing kept. */
async function measureSizes(sizes: number[]) {
  const pages: number[] = []
  for (const size of sizes) {
    await withServer({ CACHE: "off" }, async (server) => {
      const catalogue = await openCatalogue(server)
      await fillCatalogue(size, catalogue)
      pages.push(await timeOfFilteredPage(server.url))
      if (size === LARGE) {
        await compareWithSql(server, catalogue)
        await measureLatencies(server.url, size)
        await measureHostile(server.url, size)
      }
      await catalogue.connection.destroy()
    })
    if (size === SMALL) continue
    const [small, large] = [pages[0], pages[pages.length - 1]]
    report({
      what: `uncached list, filtered and sorted by price, ${size} products`,
      against: `itself at ${SMALL}`,
      goal: "p50 at most 2 times",
      seen: `${large.toFixed(1)} and ${small.toFixed(1)} ms, ${(large / small).toFixed(2)} times`,
      isMet: large <= small * 2,
    })
  }
}

main(process.argv.slice(3)).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
