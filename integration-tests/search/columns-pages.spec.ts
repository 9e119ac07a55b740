import { newIndex, type IndexUnderTest, type Query } from "./support/index-under-test"
import { openDatabase, type Connection } from "./support/open-database"

let connection: Connection
let index: IndexUnderTest
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection, [
    { id: "a", title: "B", price: 2, shown: true, born: "2024-01-01T00:00:00.123Z", brand: "x" },
    { id: "b", title: "a", price: 1, shown: false, brand: "x" },
    { id: "c", title: "B", price: 2, born: "0001-01-01T00:00:00Z", brand: "y" },
    { id: "d", title: "C", brand: null },
    { id: "e", price: 0, shown: true, born: "+012345-01-01T00:00:00Z", brand: "y" },
    { id: "f", title: "B".repeat(300), born: new Date(-1e14) },
  ])
})
afterAll(() => connection.destroy())

const ordered = async (order: object, rest: Query = {}) =>
  (await index.ids({ ...rest, pagination: { order: order as never, ...rest.pagination } })).join("")

it.each<[object, string]>([
  [{}, "abcdef"],
  [{ price: "ASC" }, "ebacdf"],
  [{ price: "DESC" }, "acbedf"],
  [{ price: "asc" }, "ebacdf"],
  [{ price: "dEsC" }, "acbedf"],
  [{ title: "ASC" }, "acfdbe"],
  [{ title: "ASC", price: "DESC" }, "acfdbe"],
  [{ title: "DESC", born: "DESC" }, "bdface"],
  [{ shown: "ASC" }, "baecdf"],
  [{ shown: "DESC" }, "aebcdf"],
  [{ born: "ASC" }, "fcaebd"],
  [{ born: "DESC" }, "eacfbd"],
  [{ price: "DESC", born: "ASC" }, "cabefd"],
  [{ price: "ASC", id: "DESC" }, "ebcafd"],
  [{ id: "DESC" }, "fedcba"],
  [{ _score: "ASC" }, "abcdef"],
])("orders by %j, without a value last, alike by id", async (order, ids) => {
  expect(await ordered(order)).toBe(ids)
})

it.each<[object, string]>([
  [{ price: "up" }, "ASC or DESC"],
  [{ price: 1 }, "ASC or DESC"],
  [{ tags: "ASC" }, "arrays"],
  [{ nothing: "ASC" }, `"nothing"`],
  [{ 'price"; drop table x': "ASC" }, "cannot be sorted"],
])("refuses to order by %j", (order, words) => expect(ordered(order)).rejects.toThrow(words))

it("gives 20 unless told, some or none, with the count of all", async () => {
  const page = async (pagination: object) => {
    const { hits, metadata } = await index.find({ pagination })
    return [hits.length, metadata.count, metadata.skip, metadata.take]
  }
  expect(await page({})).toEqual([6, 6, 0, 20])
  expect(await page({ skip: 4, take: 5 })).toEqual([2, 6, 4, 5])
  expect(await page({ skip: 10, take: 5 })).toEqual([0, 6, 10, 5])
  expect(await page({ take: 0 })).toEqual([0, 6, 0, 0])
  expect((await index.find({ search_options: { count: "none" } })).metadata.count).toBeNull()
  for (const wrong of [{ skip: -1 }, { take: 1.5 }, { skip: 1e300 }, { take: Number.NaN }, { skip: "1; select 1" }]) {
    await expect(page(wrong)).rejects.toThrow("whole numbers")
  }
})

it("gives the documents with the fields that were asked for", async () => {
  const { hits } = await index.find({ attributes_to_retrieve: ["id", "title"], pagination: { take: 1 } })
  expect(hits).toEqual([{ id: "a", document: { id: "a", title: "B" } }])
})

it("gives one hit a value, the first in the order, and one for all without", async () => {
  const distinct = (path: string, order = {}) => ordered(order, { search_options: { distinct: path } })
  expect(await distinct("brand")).toBe("acd")
  expect(await distinct("brand", { price: "ASC" })).toBe("ebd")
  const { metadata } = await index.find({ search_options: { distinct: "brand" }, pagination: { take: 1 } })
  expect(metadata.count).toBe(3)
  await expect(distinct("tags")).rejects.toThrow(`"tags"`)
  await expect(distinct("nothing")).rejects.toThrow(`"nothing"`)
  const settled = { ...index.index, settings: { distinct_attribute: "brand" } }
  expect(await ordered({}, { index: settled })).toBe("acd")
})

describe("cursors", () => {
  const walk = async (query: Query, order?: object, take = 2) => {
    const ids: string[] = []
    for (let cursor: string | undefined, pages = 0; pages < 10; pages++) {
      const { hits, metadata } = await index.find({ ...query, pagination: { take, order: order as never, cursor } })
      ids.push(...hits.map(({ id }) => id))
      expect(metadata.count).toBe(metadata.count)
      if (!(cursor = metadata.next_cursor)) break
    }
    return ids.join("")
  }

  it.each([
    undefined,
    { price: "ASC" },
    { price: "DESC" },
    { title: "ASC" },
    { title: "DESC", price: "ASC" },
    { shown: "DESC" },
    { born: "ASC" },
    { born: "DESC", title: "DESC" },
    { id: "DESC" },
  ])("lead through all of it in the order %j", async (order) => {
    const all = (await index.ids({ pagination: { order: order as never } })).join("")
    expect(await walk({}, order)).toBe(all)
    expect(await walk({}, order, 1)).toBe(all)
  })

  it("lead through what fits a text, by its score", async () => {
    const options = { q: "b x", search_options: { match_strategy: "any" as const } }
    expect(await walk(options, undefined, 1)).toBe((await index.ids(options)).join(""))
  })

  it("belong to one order, go without skip, and are ours", async () => {
    const { metadata } = await index.find({ pagination: { take: 1, order: { price: "ASC" } } })
    const cursor = metadata.next_cursor!
    await expect(index.ids({ pagination: { cursor } })).rejects.toThrow("another query")
    await expect(index.ids({ pagination: { cursor, skip: 1, order: { price: "ASC" } } })).rejects.toThrow("not by both")
    const forged = (...place: unknown[]) => Buffer.from(JSON.stringify(["price asc,id asc", ...place])).toString("base64url") // prettier-ignore
    for (const wrong of [
      "",
      "x",
      "e30",
      forged(1),
      forged(1, null),
      forged({}, "a"),
      forged("x", "a"),
      forged(1, ["a"]),
    ]) {
      await expect(index.ids({ pagination: { cursor: wrong, order: { price: "ASC" } } })).rejects.toMatchObject({ __isMedusaError: true }) // prettier-ignore
    }
    expect(await index.ids({ pagination: { cursor: forged(1, "b"), order: { price: "ASC" } } })).toEqual([..."acdf"])
  })
})

describe("an option of the index", () => {
  const settings = { provider_options: { columns: { tie_breaker: "rank" } } }

  it("puts another field before the primary key", async () => {
    const { ids } = await newIndex(connection, [{ id: "a", price: 1, rank: 2 }, { id: "b", price: 1, rank: 1 }, { id: "c", price: 0, rank: 3 }], { settings }) // prettier-ignore
    expect(await ids({})).toEqual([..."bac"])
    expect(await ids({ pagination: { order: { price: "DESC" } } })).toEqual([..."bac"])
    expect(await ids({ pagination: { order: { rank: "DESC" } } })).toEqual([..."cab"])
  })

  it("goes with a scope, which moves no row", async () => {
    const scoped = { provider_options: { columns: { tie_breaker: "rank", scope: "brand" } } }
    const { ids } = await newIndex(connection, [{ id: "a", brand: "x", price: 1, rank: 2 }, { id: "b", brand: "y", price: 1, rank: 1 }, { id: "c", brand: "x".repeat(999), price: 0, rank: 3 }], { settings: scoped }) // prettier-ignore
    expect(await ids({ pagination: { order: { price: "DESC" } } })).toEqual([..."bac"])
    expect(await ids({ filters: { brand: "x" }, pagination: { order: { price: "DESC" } } })).toEqual(["a"])
    expect(await ids({ filters: { brand: "x".repeat(999) } })).toEqual(["c"])
  })

  it.each([
    { tie_breaker: "tags" },
    { tie_breaker: "nothing" },
    { tie_breaker: "plain" },
    { scope: "tags" },
    { scope: "rank" },
    { partition: "brand" },
  ])("must be possible: not %j", async (columns) => {
    const made = newIndex(connection, [], { settings: { provider_options: { columns } } })
    await expect(made).rejects.toThrow(/must be a (sort|filter)able field|no option "partition"/)
  })
})
