import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { runProgram, type TestServer } from "../integration-tests/setup/server"
import { step } from "../src/server/progress"
import { send } from "../integration-tests/setup/http"
import { logInAsAdmin } from "../integration-tests/setup/people"
import { products, type BenchMarket } from "./products"
import { report } from "./report"
import { openCatalogue } from "./support/catalogue"
import { median, rateOf } from "./support/load"

export const REAL_PRODUCTS = 2000
const TURNS = 3

/** Brings real products into the shop, as a shop would that moves. */
export async function importProducts(server: TestServer): Promise<void> {
  const file = join(process.env.TEST_FOLDER!, "products.json")
  const rows = [...products(REAL_PRODUCTS)].map(({ number, title, description, price, stock, brand, thumbnail }) => ({
    id: number + 1000,
    title,
    description,
    price,
    stock,
    brand,
    thumbnail,
    category: "audio",
  }))
  writeFileSync(file, JSON.stringify({ products: rows }))
  await step(`Importing ${REAL_PRODUCTS} products`, async () => {
    const { exited, output } = runProgram("src/scripts/import.ts", { DATABASE_URL: server.databaseUrl }, [file])
    if (await exited) throw new Error(output())
  })
}

/** A list of ten with price and stock, as it is served and when nothing is kept, beside Medusa's own of the same fields. */
export async function compareWithMedusa(server: TestServer, isCached: boolean): Promise<void> {
  const { connection, market } = await openCatalogue(server)
  await connection.destroy()
  const headers = { "x-publishable-api-key": await makeKey(server.url, market) }
  const fields = "id,title,description,thumbnail,*variants.calculated_price,%2Bvariants.inventory_quantity"
  const theirs = `${server.url}/store/products?limit=10&region_id=${market.regionId}&fields=${fields}`
  const ours = `${server.url}/api/v1/products?limit=10&select=title,description,thumbnail,price,stock`
  const rates: Record<"ours" | "theirs", number[]> = { ours: [], theirs: [] }
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates.theirs.push(await rateOf(theirs, 5, headers))
    rates.ours.push(await rateOf(ours))
  }
  const ratio = median(rates.ours) / median(rates.theirs)
  report({
    what: `list of 10 with price and stock, ${REAL_PRODUCTS} products, ${isCached ? "as served" : "nothing kept"}`,
    against: "Medusa's `GET /store/products`",
    goal: isCached ? "100 times its rate" : "",
    seen: `${Math.round(median(rates.ours))} and ${median(rates.theirs).toFixed(1)} requests/s, ${Math.round(ratio)} times`,
    isMet: !isCached || ratio >= 100,
  })
}

/** A key of dummyjson's channel alone: Medusa tells no stock to one of several channels. */
async function makeKey(server: string, { salesChannelIds }: BenchMarket): Promise<string> {
  const token = await logInAsAdmin(server)
  const json = { title: "Bench", type: "publishable" }
  const { api_key } = (await send("POST /admin/api-keys", { token, json }, server)).body
  await send(`POST /admin/api-keys/${api_key.id}/sales-channels`, { token, json: { add: salesChannelIds } }, server)
  return api_key.token
}
