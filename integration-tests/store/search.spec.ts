import { readFileSync } from "node:fs"
import { join } from "node:path"
import Medusa from "@medusajs/js-sdk"
import { send } from "../setup/http"
import { logInAsAdmin } from "../setup/people"

/** A publishable key of one sales channel, as a storefront of that channel alone has. */
async function makeKey(admin: string, salesChannelId: string): Promise<string> {
  const json = { title: "One channel", type: "publishable" }
  const { api_key: key } = (await send("POST /admin/api-keys", { token: admin, json })).body
  await send(`POST /admin/api-keys/${key.id}/sales-channels`, { token: admin, json: { add: [salesChannelId] } })
  return key.token
}

let key: string
let region_id: string
let other_region: string
let channels: Record<string, string>

beforeAll(async () => {
  const admin = await logInAsAdmin()
  const { sales_channels } = (await send("GET /admin/sales-channels?limit=50", { token: admin })).body
  channels = Object.fromEntries(sales_channels.map(({ name, id }: { name: string; id: string }) => [name, id]))
  key = await makeKey(admin, channels.DummyJSON)
  const { regions } = (await send("GET /admin/regions", { token: admin })).body
  const idOf = (name: string) => regions.find((one: { name: string }) => one.name === name).id
  region_id = idOf("United States")
  other_region = idOf("India")
})

const ask = (json: object, headers: Record<string, string> = { "x-publishable-api-key": key }) =>
  send("POST /store/search", { json, headers })
const search = (more: Record<string, any> = {}) =>
  ask({ entity: "catalogue", ...more, filters: { region_id, ...more.filters } })
const documents = (reply: { body: any }) => reply.body.results[0].hits.map(({ document }: any) => document)

describe("POST /store/search", () => {
  it("finds products with all that is public, and nothing else", async () => {
    const reply = await search({ filters: { number: 4 } })
    expect(reply.status).toBe(200)
    const [found] = documents(reply)
    expect(found).toMatchObject({ number: 4, region_id, title: expect.any(String), price: expect.any(Number) })
    const shown = (await send("GET /api/v1/products/4")).body
    expect(found.reviews).toHaveLength(shown.reviews.length)
    expect(Object.keys(found.reviews[0]).sort()).toEqual(
      ["comment", "is_verified", "number", "rating", "reviewer_name", "written_at"].sort(),
    )
    const hidden = ["sales_channel_ids", "status", "brand_key", "category_keys"].filter((field) => field in found)
    expect(hidden).toEqual([])
    expect(JSON.stringify(reply.body)).not.toContain("@example.com")
  })

  it("filters, sorts, counts and searches", async () => {
    const cheap = await search({
      fields: ["number", "price"],
      filters: { price: { $lt: 100 } },
      pagination: { take: 3, order: { price: "DESC" } },
      search_options: { facets: ["category_handles"] },
    })
    const prices = documents(cheap).map(({ price }: { price: number }) => price)
    expect(prices).toEqual([...prices].sort((one, other) => other - one))
    expect(Math.max(...prices)).toBeLessThan(100)
    expect(Object.keys(documents(cheap)[0]).sort()).toEqual(["number", "price"])
    expect(cheap.body.results[0].metadata.count).toBeGreaterThan(3)
    expect(cheap.body.results[0].facets.category_handles).toBeDefined()
    const [{ title }] = documents(await search({ filters: { number: 1 } }))
    const found = documents(await search({ fields: ["number"], filters: { q: title } }))
    expect(found[0].number).toBe(1)
  })

  it("is asked by Medusa's official client as the README says", async () => {
    const readme = readFileSync(join(__dirname, "../../README.md"), "utf8")
    const [, code] = /```js\n(const \{ results \} = [\s\S]*?)```/.exec(readme)!
    const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
    const sdk = new Medusa({ baseUrl: process.env.TEST_URL!, publishableKey: process.env.TEST_PUBLISHABLE_KEY! })
    const results = await new AsyncFunction("sdk", "region_id", `${code}\nreturn results`)(sdk, region_id)
    expect(results[0].hits[0].document.title).toContain("Kettle")
    expect(results[0].facets.category_handles).toBeDefined()
  })

  it("keeps to the sales channel of the key, whatever is asked for", async () => {
    const everything = { pagination: { take: 100 }, fields: ["number"] }
    const numbers = documents(await search(everything)).map(({ number }: { number: number }) => number)
    const inContract = (await send("GET /api/v1/products?limit=100")).body.products.map(({ id }: { id: number }) => id)
    expect(numbers.sort()).toEqual(inContract.sort())
    const elsewhere = { sales_channel_ids: channels.KishansKraft }
    for (const filters of [
      elsewhere,
      { $or: [elsewhere, { in_stock: true }, { in_stock: false }] },
      { $not: { sales_channel_ids: channels.DummyJSON } },
      { status: { $ne: "published" } },
    ]) {
      const reply = await search({ ...everything, filters })
      const found = documents(reply).map(({ number }: { number: number }) => number)
      expect(found.filter((number: number) => !inContract.includes(number))).toEqual([])
    }
    // Its own oils KishansKraft sells in India only.
    const oils = await ask({ entity: "catalogue", filters: { region_id: other_region } })
    expect(oils.body.results[0].hits).toEqual([])
  })

  it.each([
    ["reviews.reviewer_email"],
    ["reviews"],
    ["sales_channel_ids"],
    ["status"],
    ["variants.*"],
    ["*"],
    ["product_details.*"],
  ])("does not hand out %s", async (field) => {
    const { status, body } = await search({ fields: ["number", field] })
    expect([status, body.message]).toEqual([400, `Search index "catalogue" can't return the fields: ${field}`])
  })

  it.each([
    [{ filters: { "reviews.reviewer_email": { $prefix: "a" } } }],
    [{ filters: { "reviews.comment": "x" } }],
    [{ pagination: { order: { "reviews.reviewer_email": "ASC" } } }],
    [{ search_options: { facets: ["reviews.reviewer_email"] } }],
    [{ search_options: { facets: ["sales_channel_ids"] } }],
    [{ search_options: { attributes_to_search_on: ["reviews.reviewer_email"] } }],
    [{ search_options: { provider_options: {} } }],
    [{ pagination: { take: 101 } }],
    [{ filters: { region_id: undefined } }],
    [{ filters: { region_id: { $ne: "x" } } }],
  ])("refuses %j", async (more) => {
    expect((await search(more)).status).toBe(400)
  })

  it("checks every query of many", async () => {
    const query = { entity: "catalogue", filters: { region_id }, fields: ["number"] }
    const both = await ask({ queries: [query, { ...query, fields: undefined }] })
    expect(both.body.results).toHaveLength(2)
    expect(JSON.stringify(both.body)).not.toContain("reviewer_email")
    const { status } = await ask({ queries: [query, { ...query, fields: ["reviews.reviewer_email"] }] })
    expect(status).toBe(400)
  })

  it("needs a key, a body and an index that is open", async () => {
    const query = { entity: "catalogue", filters: { region_id } }
    expect((await ask(query, {})).status).toBe(400)
    expect((await ask(query, { "x-publishable-api-key": "pk_unknown" })).status).toBe(400)
    expect((await ask({})).status).toBe(400)
    expect((await ask({ entity: "review" })).status).toBe(404)
  })
})
