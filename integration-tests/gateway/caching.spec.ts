import { sql } from "../attacks/support/database"
import { address, givens } from "../contracts/dummyjson/givens"
import { send, type Asked } from "../setup/http"
import { logInAsAdmin } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"

const here = process.env.TEST_URL!
const statusOf = ({ headers }: { headers: Headers }) => headers.get("cache-status")

/** Asks again until the answer is as wanted, for a second at most. */
async function within(line: string, isWanted: (body: any) => boolean, base = here) {
  for (const end = Date.now() + 1000; ;) {
    const { body } = await send(line, {}, base)
    if (isWanted(body)) return
    if (Date.now() > end) throw new Error(`${line} is not as wanted after a second: ${JSON.stringify(body)}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

const added: string[] = []
afterAll(async () => {
  const token = await logInAsAdmin()
  for (const id of added) await send(`DELETE /api/v1/products/${id}`, { token })
})

/** A product of its own, added by staff, with `stock` 100. */
async function addProduct() {
  const adminToken = await logInAsAdmin()
  const { productId } = await givens.product({ adminToken })
  added.push(productId)
  return { adminToken, productId, line: `GET /api/v1/products/${productId}` }
}

/** Warms a reply up and returns its ETag. */
async function keep(line: string, base = here): Promise<string> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const reply = await send(line, {}, base)
    if (statusOf(reply) === "portico; hit") return reply.headers.get("etag")!
  }
  throw new Error(`${line} is not kept`)
}

describe("replies of the catalogue", () => {
  it.each([
    "GET /api/v1/products?limit=2",
    "GET /api/v1/products/1",
    "GET /api/v1/products/categories",
    "GET /api/v1/products/category-list",
    "GET /api/v1/products/category/kitchen",
    "GET /api/v1/products/search?q=kettle",
    "GET /api/v1/categories",
    "GET /api/products",
    "GET /api/products/1",
    "GET /api/drawings",
    "GET /api/drawings?price_range=1-500",
    "GET /backend/api/products.php?action=list",
    "GET /backend/api/products.php?action=search&q=oil",
    "GET /backend/api/products.php?action=categories",
    "GET /backend/api/products.php?action=featured",
  ])("%s is kept, and who has it is told 304", async (line) => {
    const etag = await keep(line)
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const known = await send(line, { headers: { "if-none-match": `"other", W/${etag}` } })
    expect([known.status, known.body, statusOf(known)]).toEqual([304, "", "portico; hit"])
    const { headers } = await send(line.replace("GET", "HEAD"))
    expect(headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=1, stale-if-error=(300|3600)$/)
    expect(Number(headers.get("content-length"))).toBeGreaterThan(20)
    expect(headers.get("content-encoding")).toBeNull()
  })

  it("are nobody's own: what is, and what fails, is kept nowhere", async () => {
    const { token } = await givens.customer({})
    const asked: [string, Asked][] = [
      ["GET /api/v1/auth/me", { token }],
      ["GET /api/v1/orders", { token }],
      ["GET /api/drawings", { token }],
      ["GET /api/v1/categories", { token }],
      ["GET /api/v1/health", {}],
      ["GET /api/v1/products/987654", {}],
      ["GET /api/v1/products?limit=x", {}],
      ["GET /api/v1/nowhere", {}],
    ]
    for (const [line, one] of asked) {
      const { headers } = await send(line, one)
      expect([line, headers.get("cache-control"), headers.get("etag")]).toEqual([line, "no-store", null])
    }
  })

  it("are as they were for a caller of another contract, and for one with a token", async () => {
    const { token } = await givens.customer({})
    const guest = await send("GET /api/v1/products/1")
    const known = await send("GET /api/v1/products/1", { token, headers: { "x-api-contract": "shop" } })
    expect(known.body).toEqual(guest.body)
    expect(known.headers.get("etag")).toBe(guest.headers.get("etag"))
  })

  it("follow what staff change through a contract at once", async () => {
    const { adminToken: token, productId, line } = await addProduct()
    const lists = ["GET /api/v1/products?limit=100", "GET /api/v1/products/category/audio?limit=100", line]
    const etags = []
    for (const one of lists) etags.push(await keep(one))
    const put = await send(`PUT /api/v1/products/${productId}`, { token, json: { title: "Changed at once" } })
    expect(put.status).toBe(200)
    for (const [at, one] of lists.entries()) {
      const reply = await send(one, { headers: { "if-none-match": etags[at] } })
      expect([reply.status, JSON.stringify(reply.body)]).toEqual([200, expect.stringContaining("Changed at once")])
    }
    await keep(line)
    await send(`DELETE /api/v1/products/${productId}`, { token })
    expect((await send(line)).status).toBe(404)
  })

  it("follow a review at once, and an order within a second", async () => {
    const { productId, line } = await addProduct()
    const { token } = await givens.customer({})
    const etag = await keep(line)
    await send(`POST /api/v1/products/${productId}/reviews`, { token, json: { rating: 5, comment: "As new." } })
    const reviewed = await send(line, { headers: { "if-none-match": etag } })
    expect([reviewed.status, reviewed.body.rating]).toEqual([200, 5])
    await keep(line)
    const json = { products: [{ id: Number(productId), quantity: 7 }], shippingAddress: address, paymentMethod: "cod" }
    expect((await send("POST /api/v1/orders", { token, json })).status).toBe(201)
    await within(line, ({ stock }) => stock === 93)
  })

  it("are not filled by what there is not, nor by parameters that nobody reads", async () => {
    await keep("GET /api/v1/products/2")
    let hits = 0
    for (let at = 0; at < 50; at += 1) {
      expect(statusOf(await send(`GET /api/v1/products/${990_000 + at}`))).toBeNull()
      if (statusOf(await send(`GET /api/v1/products/2?cache-buster=${at}`)) === "portico; hit") hits += 1
    }
    // What another spec has changed a moment ago may still let go of everything once or twice.
    expect(hits).toBeGreaterThan(40)
  })
})

describe("another process on the same database", () => {
  let other: TestServer
  beforeAll(async () => {
    const database = process.env.TEST_DATABASE_URL!.split("/").pop()
    other = await startServer({ database })
  }, 120_000)
  afterAll(() => other?.stop())

  it("sees within a second what a contract changes", async () => {
    const { adminToken: token, productId, line } = await addProduct()
    await keep(line, other.url)
    await send(`PUT /api/v1/products/${productId}`, { token, json: { title: "Changed elsewhere" } })
    await within(line, ({ title }) => title === "Changed elsewhere", other.url)
  })

  it("sees within a second what is changed in the Medusa admin, in each contract", async () => {
    const token = await logInAsAdmin()
    const change = async (id: string, description: string) =>
      expect((await send(`POST /admin/products/${id}`, { token, json: { description } })).status).toBe(200)
    for (const path of ["/api/products", "/api/drawings"]) {
      const { data } = (await send(`GET ${path}`)).body
      const [{ id }] = data.products ?? data
      const { description } = (await send(`GET ${path}/${id}`)).body.data
      const shows = (text: string) => (body: unknown) => JSON.stringify(body).includes(text)
      for (const base of [here, other.url]) await keep(`GET ${path}/${id}`, base)
      const [row] = await sql(process.env.TEST_DATABASE_URL!, "select id from product where description = $1", [description]) // prettier-ignore
      await change(row.id, "Told in the admin")
      for (const base of [here, other.url]) await within(`GET ${path}/${id}`, shows("Told in the admin"), base)
      await change(row.id, description)
      await within(`GET ${path}/${id}`, shows(description))
    }
  })

  it("keeps nothing while it cannot hear of changes, and keeps again when it can", async () => {
    const { adminToken: token, productId, line } = await addProduct()
    await keep(line, other.url)
    const url = process.env.TEST_DATABASE_URL!
    const listening = "select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity where query = 'listen portico_catalogue'" // prettier-ignore
    const [{ ended }] = await sql(url, `${listening} and datname = current_database()`)
    expect(ended).toBe(2)
    await send(`PUT /api/v1/products/${productId}`, { token, json: { title: "Unheard" } })
    for (const base of [here, other.url]) expect((await send(line, {}, base)).body.title).toBe("Unheard")
    for (const base of [here, other.url]) await keep(line, base)
  })
})
