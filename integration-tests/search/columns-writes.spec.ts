import { define, fields, logger, newIndex } from "./support/index-under-test"
import { newProvider, openDatabase, type Connection } from "./support/open-database"

let connection: Connection
beforeAll(async () => void (connection = await openDatabase()))
afterAll(() => connection.destroy())

const versionOf = async (name: string) =>
  (await connection.raw("select version from search_columns_index where name = ?", [name])).rows[0].version

it("writes a document again as a whole, and the last of two with one id", async () => {
  const { write, find } = await newIndex(connection, [{ id: "a", title: "x", price: 1 }])
  await write([{ id: "a", price: 2 }, { id: "a", price: 3 }, { id: "b", title: "y" }]) // prettier-ignore
  const { hits } = await find()
  expect(hits.map(({ document }) => document)).toEqual([{ id: "a", price: 3 }, { id: "b", title: "y" }]) // prettier-ignore
  expect((await find({ q: "x" })).hits).toEqual([])
  expect((await find({ filters: { price: 3 } })).metadata.count).toBe(1)
})

it("writes many at once, and none", async () => {
  const { write, find, index } = await newIndex(connection)
  await write([])
  await write(Array.from({ length: 1201 }, (_, at) => ({ id: `p${at}`, price: at })))
  expect((await find({ filters: { price: { $gte: 1000 } } })).metadata.count).toBe(201)
  const listed = (await newProvider(connection).listIndexes()).find(({ name }) => name === index.physical_name)
  expect(listed).toEqual({ name: index.physical_name, provider: "columns", document_count: 1201, created_at: expect.any(Date), updated_at: expect.any(Date) }) // prettier-ignore
})

it("keeps a document to the letter", async () => {
  const odd = {
    id: "a",
    title: "NUL \0, half \ud800, 💶 é \u001f",
    price: -0,
    plain: { deep: [null, 1e400, "\\u0000"] },
  }
  const { find } = await newIndex(connection, [odd])
  const [{ document }] = (await find()).hits
  expect(document).toEqual(JSON.parse(JSON.stringify(odd)))
})

it("takes odd values for what they are or for none", async () => {
  const { ids } = await newIndex(connection, [
    {
      id: "a",
      price: "12.5",
      stock: 3.7,
      shown: "false",
      born: "never",
      tags: "one",
      title: 5,
      sizes: ["1", "x", null],
    },
    {
      id: "b",
      price: NaN,
      stock: Infinity,
      shown: 1,
      born: 1700000000000,
      tags: [["deep"], null],
      title: ["first", "second"],
    },
    { id: "c", price: "cheap", tags: [], title: "x".repeat(5000), brand: "y".repeat(5000) },
  ] as never)
  const fitting = async (filters: object) => (await ids({ filters: filters as never })).join("")
  expect(await fitting({ price: 12.5, stock: 3.7, shown: false, tags: "one", title: "5", sizes: 1 })).toBe("a")
  expect(await fitting({ price: { $exists: true } })).toBe("a")
  expect(await fitting({ born: { $exists: true } })).toBe("")
  expect(await fitting({ stock: { $exists: false } })).toBe("bc")
  expect(await fitting({ tags: "deep", title: "first", shown: true })).toBe("b")
  expect(await fitting({ title: "x".repeat(5000), brand: ["y".repeat(5000), "other"] })).toBe("c")
  expect(await fitting({ title: "x".repeat(4999) })).toBe("")
  expect(await fitting({ brand: ["y".repeat(160)] })).toBe("")
})

it.each([{}, { id: "" }, { id: null }, { id: "x".repeat(161) }])("refuses the document %j", async (document) => {
  const { write } = await newIndex(connection)
  await expect(write([document as never])).rejects.toThrow(`primary key "id"`)
})

it("removes by ids, by other filters, and nothing when nothing is asked", async () => {
  const { remove, ids } = await newIndex(connection, [..."abcdef"].map((id, at) => ({ id, stock: at, brand: id > "c" ? "x" : "y" }))) // prettier-ignore
  await remove({ id: ["a", "nobody"] })
  await remove({ id: { $eq: "b" } })
  expect(await ids()).toEqual([..."cdef"])
  await remove({ brand: "x", id: { $nin: ["e", "f"] } })
  expect(await ids()).toEqual([..."cef"])
  await remove({})
  await remove({ $or: [] })
  expect(await ids()).toEqual([..."cef"])
  await expect(remove({ nothing: 1 })).rejects.toThrow(`"nothing"`)
})

it("counts anew after each write that it depends on, and only then", async () => {
  const { index, write, remove, find, provider } = await newIndex(connection, [{ id: "a", brand: "x", rank: 1, title: "t" }]) // prettier-ignore
  const other = newProvider(connection)
  const query = { index, attributes_to_retrieve: [], search_options: { facets: ["brand"] } }
  const counts = async () => {
    const all = await Promise.all([find(query), other.search(query), provider.search(query)])
    return [...new Set(all.map(({ metadata, facets }) => `${metadata.count} ${JSON.stringify(facets)}`))]
  }
  const brands = (...values: [string, number][]) => [
    `${values.reduce((sum, [, count]) => sum + count, 0)} ${JSON.stringify({ brand: { type: "value", values: values.map(([value, count]) => ({ value, count })) } })}`,
  ]
  expect(await counts()).toEqual(brands(["x", 1]))
  const version = await versionOf(index.physical_name)
  await write([{ id: "a", brand: "x", rank: 2, title: "t", plain: "shown only" }])
  await remove({ brand: "nobody" })
  expect(await versionOf(index.physical_name)).toBe(version)
  expect((await find()).hits[0].document).toMatchObject({ rank: 2, plain: "shown only" })
  await write([{ id: "b", brand: "y" }])
  expect(await counts()).toEqual(brands(["x", 1], ["y", 1]))
  await write([{ id: "b", brand: "x" }])
  expect(await counts()).toEqual(brands(["x", 2]))
  await write([{ id: "a", brand: "x", title: "hat" }])
  expect((await find({ q: "hat" })).metadata.count).toBe(1)
  await remove({ id: "a" })
  expect(await counts()).toEqual(brands(["x", 1]))
  await provider.clearIndex({ index: index.physical_name })
  expect(await counts()).toEqual(brands())
})

it("does not take an old count along past a search that asked for none", async () => {
  const { write, find } = await newIndex(connection, [{ id: "a" }])
  expect((await find()).metadata.count).toBe(1)
  await write([{ id: "b" }])
  expect((await find({ search_options: { count: "none" } })).metadata.count).toBeNull()
  expect((await find()).metadata.count).toBe(2)
})

it("searches the beginning of a text that has no end", async () => {
  const endless = Array.from({ length: 200_000 }, (_, at) => `wörd${at}`).join(" ")
  const { ids } = await newIndex(connection, [{ id: "a", title: endless, note: endless, brand: endless }])
  expect(await ids({ q: "wörd77" })).toEqual(["a"])
  expect(await ids({ q: "wörd199999" })).toEqual([])
})

it("has all of the writes that came at once", async () => {
  const { write, remove, find } = await newIndex(connection)
  const documents = (from: number) => Array.from({ length: 50 }, (_, at) => ({ id: `p${(from * 7 + at) % 100}`, price: from })) // prettier-ignore
  await Promise.all(
    Array.from({ length: 20 }, async (_, from) => {
      await write(documents(from))
      if (from % 5 === 0) await remove({ id: { $in: documents(from).map(({ id }) => id).reverse() } }) // prettier-ignore
      await find()
    }),
  )
  const { metadata, hits } = await find({ pagination: { take: 1000 } })
  expect(metadata.count).toBe(hits.length)
})

describe("the index itself", () => {
  it("keeps its documents when its definition is the same, and loses them with another", async () => {
    const { index, provider, ids, find } = await newIndex(connection, [{ id: "a", plain: "x" }])
    await provider.upsertIndex({ index })
    expect(await ids()).toEqual(["a"])
    const changed = { ...index, fields: { ...fields, plain: { type: "keyword" as const, filterable: true } } }
    const other = newProvider(connection)
    await other.upsertIndex({ index: changed })
    expect(await ids()).toEqual([])
    await provider.upsertDocuments({ index: index.physical_name, documents: [{ id: "b", plain: "x" }] })
    expect((await find({ index: changed, filters: { plain: "x" } })).metadata.count).toBe(1)
  })

  it("serves while its successor is filled, and is dropped afterwards", async () => {
    const { index, provider, ids } = await newIndex(connection, [{ id: "old" }])
    const next = { ...index, physical_name: index.physical_name.replace("v1", "v2"), fields: { ...fields, extra: { type: "float" as const, sortable: true } } } // prettier-ignore
    await provider.upsertIndex({ index: next })
    await provider.upsertDocuments({ index: next.physical_name, documents: [{ id: "new", extra: 1 }] })
    expect([await ids(), await ids({ index: next, pagination: { order: { extra: "ASC" } } })]).toEqual([["old"], ["new"]]) // prettier-ignore
    await provider.deleteIndex({ index: index.physical_name })
    await provider.deleteIndex({ index: index.physical_name })
    await expect(ids()).rejects.toMatchObject({ type: "not_found" })
    await expect(ids()).rejects.toMatchObject({ type: "not_found" })
    expect(await ids({ index: next })).toEqual(["new"])
  })

  it("does not remember the counts of one that had its name before", async () => {
    const { index, provider, find, write } = await newIndex(connection, [{ id: "a" }, { id: "b" }])
    expect((await find()).metadata.count).toBe(2)
    await newProvider(connection).deleteIndex({ index: index.physical_name })
    await provider.upsertIndex({ index })
    await write([{ id: "c" }])
    expect((await find()).metadata.count).toBe(1)
  })

  it("may be made by two processes at once", async () => {
    const index = define()
    await Promise.all([1, 2, 3].map(() => newProvider(connection).upsertIndex({ index })))
    expect((await newProvider(connection).search({ index, attributes_to_retrieve: [] })).hits).toEqual([])
  })

  it("is not found before it is made", async () => {
    const provider = newProvider(connection)
    const index = define()
    const missing = { type: "not_found", message: expect.stringContaining(index.physical_name) }
    await expect(provider.search({ index, attributes_to_retrieve: [] })).rejects.toMatchObject(missing)
    await expect(provider.upsertDocuments({ index: index.physical_name, documents: [{ id: "a" }] })).rejects.toMatchObject(missing) // prettier-ignore
    await expect(provider.deleteDocuments({ index: index.physical_name, filters: { id: "a" } })).rejects.toMatchObject(missing) // prettier-ignore
    await expect(provider.clearIndex({ index: index.physical_name })).rejects.toMatchObject(missing)
  })

  it("may have names of any length and letters", async () => {
    const long = { ["Very-long_" + "näme".repeat(30)]: { type: "keyword" as const, filterable: true, sortable: true } }
    const changes = { fields: { id: { type: "keyword" as const }, ...long, 'a"; drop table x; ?': { type: "integer" as const, sortable: true, filterable: true } }, physical_name: `Über "?" ${"x".repeat(80)}` } // prettier-ignore
    const path = Object.keys(long)[0]
    const { ids, sql } = await newIndex(connection, [{ id: "a", [path]: "v", 'a"; drop table x; ?': 3 }], changes)
    expect(await ids({ filters: { [path]: "v", 'a"; drop table x; ?': 3 }, pagination: { order: { [path]: "DESC" } } })).toEqual(["a"]) // prettier-ignore
    const names = await sql(`select indexname from pg_indexes where tablename like 'search_columns_%'`)
    expect(Math.max(...names.map(({ indexname }) => Buffer.byteLength(indexname)))).toBeLessThanOrEqual(63)
  })

  it("may be keyed by another field, a number too", async () => {
    const fields = {
      sku: { type: "integer" as const, filterable: true, sortable: true },
      title: { type: "text" as const },
    }
    const { write, ids, remove } = await newIndex(connection, [], { fields, primary_key: "sku" })
    await write([{ sku: 10 }, { sku: 9 }] as never)
    expect(await ids({ pagination: { order: { sku: "ASC" } } })).toEqual(["9", "10"])
    await remove({ sku: { $lt: 10 } })
    expect(await ids()).toEqual(["10"])
  })

  it("refuses what it cannot hold, and passes over vectors", async () => {
    const provider = newProvider(connection, logger)
    const make = (changes: object) => provider.upsertIndex({ index: define(changes) })
    await expect(make({ fields: { id: { type: "keyword" }, at: { type: "geo" } } })).rejects.toThrow(`"at"`)
    await expect(make({ settings: { typo_tolerance: { disabled_on_attributes: ["title"] } } })).rejects.toThrow("typos")
    await make({ fields: { id: { type: "keyword" }, in: { type: "object", fields: { like: { type: "vector" } } } } })
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining("in.like"))
  })
})
