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

const help = `npm run bench [-- --million]

Measures what the catalogue promises, against baselines of the same run, and writes docs/benchmarks.md. It starts a
PostgreSQL and servers of its own, which are thrown away. Half an hour; leave the machine alone meanwhile.

  --million   a catalogue of a million products as well: a quarter of an hour and 4 GB of disk more
`

const SMALL = 1000
const LARGE = 100_000
const HUGE = 1_000_000

async function main(args: string[]) {
  if (args.includes("--help")) return console.log(help)
  const sizes = [SMALL, LARGE, ...(args.includes("--million") ? [HUGE] : [])]
  const close = await openSetting()
  try {
    const collect = `--require ${join(__dirname, "collect-on-signal.js")}`
    await withServer({ NODE_OPTIONS: collect }, asServed)
    await withServer({ CACHE: "off" }, (server) => importProducts(server).then(() => compareWithMedusa(server, false)))
    await compareWithNative(LARGE)
    await measureSizes(sizes)
  } finally {
    close()
  }
}

async function asServed(server: Parameters<typeof compareWithSql>[0]) {
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
