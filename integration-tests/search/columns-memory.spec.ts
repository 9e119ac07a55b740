import type { SearchTypes } from "@medusajs/framework/types"
import { newIndex, type IndexUnderTest } from "./support/index-under-test"
import { newProvider, openDatabase, type Connection } from "./support/open-database"

const SIZE = 10_050

let connection: Connection
let index: IndexUnderTest
const statements: string[] = []
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection)
  const documents = Array.from({ length: SIZE }, (_, at) => ({
    id: `p${String(at).padStart(5, "0")}`,
    title: at === SIZE - 1 ? "common zq" : "common",
    price: (at * 7919) % SIZE,
    stock: at % 10 ? (at * 7919) % 100 : null,
  }))
  await index.write(documents)
  await connection.raw("analyze")
})
afterAll(() => connection.destroy())

/** A provider of its own, which remembers nothing yet and whose statements are kept. */
function newAsker() {
  const raw = (text: string, values: any) => (statements.push(text), connection.raw(text, values))
  const provider = newProvider({ raw } as never)
  return (query: Partial<SearchTypes.ProviderSearchQuery> = {}) =>
    provider.search({ index: index.index, attributes_to_retrieve: ["id"], ...query })
}
const countsIn = (texts: string[]) => texts.filter((text) => text.includes("count(*)")).length

async function isAsIfNew(ask: ReturnType<typeof newAsker>, query: Partial<SearchTypes.ProviderSearchQuery>) {
  const [remembering, fresh] = [await ask(query), await newAsker()(query)]
  expect({ query, ids: remembering.hits.map(({ id }) => id) }).toEqual({ query, ids: fresh.hits.map(({ id }) => id) })
}

it("counts once, however often it is asked, in any order and on any page", async () => {
  const ask = newAsker()
  statements.length = 0
  await ask({ filters: { price: { $lt: 500 } } })
  expect(countsIn(statements.splice(0))).toBe(1)
  const again = await ask({ filters: { price: { $lt: 500 } }, pagination: { order: { stock: "DESC" }, skip: 20 } })
  expect({ count: again.metadata.count, counted: countsIn(statements) }).toEqual({ count: 500, counted: 0 })
})

it.each<Record<string, "ASC" | "DESC">>([{ price: "ASC" }, { stock: "DESC" }, { stock: "ASC", price: "DESC" }, {}])(
  "gives deep pages by remembered places as without, in the order %j",
  async (order) => {
    const ask = newAsker()
    for (const skip of [999, 1000, 1001, 5000, 5000, 5010, 4990, 9000, 9030, 8100, 2500, 10_040, 10_050, 20_000]) {
      await isAsIfNew(ask, { pagination: { order, skip, take: 20 } })
    }
    await isAsIfNew(ask, { pagination: { order, skip: 5000, take: 20 }, search_options: { count: "none" } })
    await isAsIfNew(ask, { pagination: { order, skip: 5000, take: 0 } })
  },
)

it("passes over no rows before a page that has been read, or begins near one", async () => {
  const ask = newAsker()
  const page = (skip: number) => ({ pagination: { order: { price: "ASC" as const }, skip, take: 10 } })
  const rowsRead = async (skip: number) => {
    statements.length = 0
    const { hits } = await ask(page(skip))
    expect(hits).toHaveLength(10)
    return statements.some((text) => text.includes(`"f_price" >= ?`))
  }
  await ask(page(0))
  expect([await rowsRead(8000), await rowsRead(8000), await rowsRead(8010), await rowsRead(8900)]).toEqual([false, true, true, true]) // prettier-ignore
})

it("asks for no rows of a list that ends before the page", async () => {
  const ask = newAsker()
  await ask()
  statements.length = 0
  expect(await ask({ pagination: { skip: 1_000_000 } })).toMatchObject({ hits: [], metadata: { count: SIZE } })
  expect(statements).toEqual([expect.not.stringContaining("_document")])
})

it("looks for a text without three letters in the first rows only, and for others in all", async () => {
  const options = { search_options: { provider_options: { columns: { match: "substring" } } } }
  const count = async (q: string, order = {}) =>
    (await index.find({ q, ...options, pagination: { order } })).metadata.count
  expect([await count("zq"), await count("n zq"), await count("%%%"), await count("on zq")]).toEqual([0, 0, 0, 0])
  expect([await count("common zq"), await count("mon zq"), await count("co")]).toEqual([1, 1, 5000])
  expect(await count("zq", { id: "DESC" })).toBe(1)
})

it("ranks and counts no more than ten thousand unless the count must be exact", async () => {
  const count = async (options: object) => (await index.find({ q: "common", search_options: options })).metadata.count
  expect([await count({}), await count({ count: "exact" })]).toEqual([10_000, SIZE])
  const provider_options = { columns: { match: "substring" } }
  expect([await count({ provider_options }), await count({ provider_options, count: "exact" })]).toEqual([10_000, SIZE])
  const last = { pagination: { order: { id: "ASC" as const }, skip: SIZE - 1 } }
  for (let time = 0; time < 2; time++) {
    expect(await index.ids({ q: "common", search_options: { provider_options }, ...last })).toEqual([`p${SIZE - 1}`])
  }
})

// Writes, so it comes last.
it("tells a large number of rows as it was a moment ago, unless it must be exact, and places never", async () => {
  const clock = jest.spyOn(performance, "now").mockReturnValue(0)
  const ask = newAsker()
  const deep = { pagination: { order: { price: "ASC" as const }, skip: 9000, take: 5 } }
  const count = async (kind?: "exact") => (await ask({ search_options: { count: kind } })).metadata.count
  await ask(deep)
  expect(await count()).toBe(SIZE)
  await index.remove({ id: "p00000" })
  expect([await count(), await count("exact")]).toEqual([SIZE, SIZE - 1])
  await isAsIfNew(ask, deep)
  await index.write([{ id: "new", price: -1 }, { id: "newer", price: -1 }]) // prettier-ignore
  expect(await count()).toBe(SIZE - 1)
  clock.mockReturnValue(1001)
  expect(await count()).toBe(SIZE + 1)
  await isAsIfNew(ask, deep)
  clock.mockRestore()
})
