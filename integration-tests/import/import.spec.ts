import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { hashSync } from "@node-rs/bcrypt"
import { send } from "../setup/http"
import { logInAsAdmin, unique } from "../setup/people"
import { runProgram, waitFor } from "../setup/server"

/** Numbers that no other test has: those after them go on from here. */
const FIRST = 900_001
const COUNT = 120
const word = unique("imp")
const [json, csv] = ["import.json", "import.csv"].map((name) => join(process.env.TEST_FOLDER!, name))

const product = (number: number, fields = {}) => ({
  id: number,
  title: `Thing ${number} ${word}`,
  description: "Brought from elsewhere.",
  category: `${word}-things`,
  price: 12.5,
  discountPercentage: 10,
  stock: 7,
  tags: ["old shop"],
  brand: "Elsewhere",
  sku: `${word}-${number}`,
  weight: 2.5,
  dimensions: { width: 23.17, height: 14.43, depth: 28.01 },
  warrantyInformation: "1 month warranty",
  reviews: [
    {
      rating: 4,
      comment: "Fine.",
      date: "2024-05-23T08:56:21.618Z",
      reviewerName: "John Doe",
      reviewerEmail: "j@x.example",
    },
  ],
  minimumOrderQuantity: 24,
  meta: { barcode: `${word}${number}` },
  images: ["https://example.com/1.png"],
  thumbnail: "https://example.com/t.png",
  ...fields,
})
const user = (number: number, fields = {}) => ({
  id: number,
  firstName: "Emily",
  lastName: "Johnson",
  email: `emily${number}${word}@example.com`,
  username: `emily${number}${word}`,
  password: "emilyspass",
  age: 28,
  role: "admin",
  address: { address: "626 Main Street", city: "Phoenix", postalCode: "29112", country: "United States" },
  ...fields,
})

/** One element on each line, so that element `n` stands on line `n + 2`. */
const lines = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join(",\n")
const products = Array.from({ length: COUNT }, (_, at) => product(FIRST + at))
const bad = [
  product(1, { title: "Takes the number of another product", sku: `${word}-taken` }),
  product(FIRST + COUNT, { price: "much" }),
]
const users = [
  user(FIRST),
  user(FIRST + 1, { password: hashSync("old secret", { cost: 10 }).replace("$2b$", "$2y$") }),
  user(FIRST + 2, { email: "nobody" }),
]

const run = (...args: string[]) =>
  runProgram(
    "src/scripts/import.ts",
    { DATABASE_URL: process.env.TEST_DATABASE_URL!, DATA_DIR: join(process.env.TEST_FOLDER!, "data") },
    args,
  )

async function finish(program: ReturnType<typeof run>) {
  const code = await program.exited
  return { code, output: program.output(), rows: /Rows (.*), in/.exec(program.output())?.[1] }
}

/** Makes something look as a kill at the worst moment leaves it: all there but the last write. */
async function unfinish(sql: string) {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  const { rowCount } = await client.query(sql)
  await client.end()
  return rowCount
}

describe("npm run import", () => {
  beforeAll(() => {
    writeFileSync(json, `{"products": [\n${lines([...products, ...bad])}\n], "users": [\n${lines(users)}\n]}\n`)
    writeFileSync(
      csv,
      `id;title;price;stock;images\n${FIRST + 500};Of a table ${word};12,50;3;https://example.com/1.png\n`,
    )
  })

  /** Other tests count what is in the shop. */
  afterAll(async () => {
    const token = await logInAsAdmin()
    const { body } = await send(`GET /admin/products?limit=500&fields=id&q=${word}`, { token })
    const ids = body.products.map(({ id }: { id: string }) => id)
    await send("POST /admin/products/batch", { token, json: { delete: ids } })
    const left = async () => (await send(`GET /api/v1/products/search?q=${word}`)).body.total
    for (const end = Date.now() + 20_000; (await left()) && Date.now() < end;)
      await new Promise((done) => setTimeout(done, 200))
  })

  it("goes on where it was killed, skips bad rows with their lines, and changes nothing the second time", async () => {
    const killed = run(json)
    const isUnderWay = () => /added [1-9]/.test(killed.output())
    await waitFor(isUnderWay, () => killed.child.exitCode !== null, killed.output)
    killed.child.kill("SIGKILL")
    await killed.exited
    const draft = `update product set status = 'draft', metadata = null where id = 'prod_import_${FIRST}'`
    expect(await unfinish(draft)).toBe(1)

    const second = await finish(run(json, csv))
    const [, added, unchanged] = /^added (\d+), updated 0, unchanged (\d+), skipped 3$/.exec(second.rows!)!.map(Number)
    expect({ code: second.code, all: added + unchanged }).toEqual({ code: 2, all: COUNT + 2 + 1 })
    expect(unchanged).toBeGreaterThan(0)
    expect(second.output).toContain(
      `import.json line ${COUNT + 2} (row ${COUNT}): skipped. id: Number 1 is another product's`,
    )
    expect(second.output).toContain(
      `import.json line ${COUNT + 3} (row ${COUNT + 1}): skipped. price: Must be a number`,
    )
    expect(second.output).toContain(`import.json line ${COUNT + 7} (row 2): skipped. email: Must be an e-mail address`)
    expect(second.output).not.toContain("emilyspass")

    expect(await unfinish(`update customer set metadata = null where id = 'cus_import_${FIRST}'`)).toBe(1)
    const changed = products.map((one, at) => (at ? one : { ...one, price: 20, stock: 1, reviews: [] }))
    writeFileSync(json, `{"products": [\n${lines([...changed, ...bad])}\n], "users": [\n${lines(users)}\n]}\n`)
    const third = await finish(run(json, csv))
    expect(third.rows).toBe(`added 1, updated 1, unchanged ${COUNT + 1}, skipped 3`)
  }, 120_000)

  it("gives products that the running server shows, with their numbers", async () => {
    const { body: list } = await send(`GET /api/v1/products/category/${word}-things?limit=1`)
    expect(list.total).toBe(COUNT)
    const { body } = await send(`GET /api/v1/products/${FIRST + 1}`)
    const { id: _, reviews: __, meta: ___, ...told } = product(FIRST + 1)
    expect(body).toMatchObject({
      ...told,
      id: FIRST + 1,
      rating: 4,
      availabilityStatus: "In Stock",
      meta: { barcode: `${word}${FIRST + 1}` },
    })
    expect(body.reviews).toMatchObject([{ rating: 4, comment: "Fine.", date: "2024-05-23", reviewerName: "John Doe" }])
    const { body: cheaper } = await send(`GET /api/v1/products/${FIRST}`)
    expect(cheaper).toMatchObject({ price: 20, discountPercentage: 10, stock: 1, reviews: [], rating: 0 })
    const { body: table } = await send(`GET /api/v1/products/${FIRST + 500}`)
    expect(table).toMatchObject({ title: `Of a table ${word}`, price: 12.5, stock: 3 })
  })

  it("lets an imported user in by username and old password, hashed or not, and makes nobody an admin", async () => {
    const login = (number: number, password: string) =>
      send("POST /api/v1/auth/login", { json: { username: `emily${number}${word}`, password } })
    const { body } = await login(FIRST, "emilyspass")
    expect(body.user).toMatchObject({ id: FIRST, role: "user", age: 28 })
    expect((await login(FIRST + 1, "old secret")).body.user).toMatchObject({ id: FIRST + 1 })
    expect((await login(FIRST + 1, "another one")).body.code).toBe("INVALID_CREDENTIALS")
    const { body: mail } = await send(`GET /dev/outbox?to=emily${FIRST}${word}@example.com`)
    expect(mail.messages).toEqual([])
    const headers = { "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY! }
    const { body: me } = await send("GET /store/customers/me?fields=*addresses", { token: body.token, headers })
    expect(me.customer.addresses).toMatchObject([
      { address_1: "626 Main Street", country_code: "us", is_default_shipping: true },
    ])
  })

  it("lets the next product follow the highest number", async () => {
    const token = await logInAsAdmin()
    const json = { ...product(0), title: `Next ${word}`, category: `${word}-things`, sku: undefined, meta: undefined }
    const { body } = await send("POST /api/v1/products/add", { token, json })
    expect(body.id).toBeGreaterThan(FIRST + 500)
  })
})
