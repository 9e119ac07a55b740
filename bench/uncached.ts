import { Pool } from "@medusajs/framework/pg"
import type { TestServer } from "../integration-tests/setup/server"
import { report } from "./report"
import type { BenchCatalogue } from "./support/catalogue"
import { median, rateOf } from "./support/load"

const TURNS = 5
const SECONDS = 4
const CONNECTIONS = 10

/** How fast a list of ten leaves that nobody has kept, beside its statement sent by `pg` and nothing else. */
export async function compareWithSql(server: TestServer, catalogue: BenchCatalogue): Promise<void> {
  const list = `${server.url}/api/v1/products?limit=10`
  const statement = await captureStatement(catalogue)
  const pool = new Pool({ connectionString: server.databaseUrl, max: CONNECTIONS })
  const [ours, alone]: number[][] = [[], []]
  await rateOf(list, SECONDS)
  for (let turn = 0; turn < TURNS; turn += 1) {
    alone.push(await rateOfSql(pool, statement))
    ours.push(await rateOf(list, SECONDS))
  }
  await pool.end()
  const ratio = median(ours) / median(alone)
  report({
    what: "uncached list of 10, 100,000 products",
    against: "its SQL by `pg` alone",
    goal: "0.4 of its rate",
    seen: `${Math.round(median(ours))} of ${Math.round(median(alone))} requests/s, ${ratio.toFixed(2)}`,
    isMet: ratio >= 0.4,
  })
}

interface Statement {
  text: string
  values: unknown[]
}

/** What the provider sends for that list when it has the count already. */
async function captureStatement({ connection, provider, index, market }: BenchCatalogue): Promise<Statement> {
  const input = {
    index,
    attributes_to_retrieve: Object.keys(index.fields),
    filters: {
      $and: [{}, { region_id: market.regionId, sales_channel_ids: { $contains: market.salesChannelIds[0] } }],
    },
    pagination: { take: 10, order: { number: "ASC" as const } },
  }
  await provider.search(input)
  let sent: Statement | undefined
  const hear = ({ sql, bindings }: { sql: string; bindings: unknown[] }) => (sent = { text: sql, values: bindings })
  connection.on("query", hear)
  await provider.search(input)
  connection.off("query", hear)
  return sent!
}

/** Ten ask for it again and again, and read the rows. */
async function rateOfSql(pool: Pool, statement: Statement): Promise<number> {
  const end = performance.now() + SECONDS * 1000
  let asked = 0
  const ask = async () => {
    for (; performance.now() < end; asked += 1) await pool.query(statement)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  return asked / SECONDS
}
