import fc from "fast-check"
import { newIndex, type IndexUnderTest } from "./support/index-under-test"
import { openDatabase, type Connection } from "./support/open-database"

let connection: Connection
let index: IndexUnderTest
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection, [{ id: "a", title: "shoes", brand: "x", price: 1, tags: ["t"], shown: true }])
})
afterAll(() => connection.destroy())

const nasty = [
  "\0", "a\0b", "\ud800", "\udfff x", "'", "''; drop table search_columns_index; --", '"', '"; select 1; --', "\\", "\\\\",
  "\\'", "$1", "?", "??", "\\?", ":name", "%", "_", "{", "}", "{,}", "{NULL}", "null", "E'\\x'", "$$", "/*", "1e999", "NaN",
  "Infinity", "-0", "\u202e", "\ufeff", "٣", "💶".repeat(300), "x".repeat(5000), "__proto__", "constructor", "' OR 1=1 --",
  "a & b | !c:*", "<->", "'':A",
] // prettier-ignore

/** Whatever a caller sends: hits, or a refusal that says why; never an error of the database or of JavaScript. */
async function isCalm(query: object) {
  const outcome = await index.find(query).catch((error) => error)
  const told = outcome instanceof Error ? (outcome as { __isMedusaError?: boolean }).__isMedusaError : outcome.hits
  if (!told) throw new Error(`${JSON.stringify(query)}: ${String(outcome.message).slice(-300)}`)
}

it.each(nasty)("%j does no harm, wherever it is put", async (text) => {
  for (const path of ["title", "price", "born", "tags", "id"]) {
    for (const filter of [
      text,
      [text, text],
      { $eq: text },
      { $ne: text },
      { $in: [text] },
      { $gt: text },
      { $exists: text },
      { $contains: text },
      { $overlaps: [text] },
      { $prefix: text },
      { $like: text },
    ])
      // prettier-ignore
      await isCalm({ filters: { [path]: filter } })
  }
  for (const match_strategy of ["all", "any", "last", text]) {
    await isCalm({ q: text, search_options: { match_strategy } })
    await isCalm({ q: text, search_options: { match_strategy, typo_tolerance: true } })
    await isCalm({ q: text, search_options: { match_strategy, attributes_to_search_on: ["note", "title"] } })
  }
  await isCalm({ q: text, search_options: { provider_options: { columns: { match: "substring" } } } })
  await isCalm({ filters: { [text]: 1 } })
  await isCalm({ filters: { price: { [text]: 1, [`$${text}`]: 1 } } })
  await isCalm({ pagination: { order: { [text]: "ASC" } } })
  await isCalm({ pagination: { order: { price: text } } })
  await isCalm({ pagination: { cursor: text } })
  await isCalm({ pagination: { skip: text, take: text } })
  await isCalm({ search_options: { facets: [{ field: "brand", query: text }, { field: "tags", query: text, sort: text }] } }) // prettier-ignore
  await isCalm({ search_options: { facets: [{ field: "price", type: "range", ranges: [{ from: text, to: text, key: text }] }] } }) // prettier-ignore
  await isCalm({ search_options: { facets: [text], distinct: text } })
  await isCalm({ search_options: { min_score: text, count: text } })
  expect(await index.ids()).toEqual(["a"])
})

it("no text in q does harm", () =>
  fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("all", "any", "last"),
      async (q, match_strategy) => {
        // prettier-ignore
        await isCalm({ q, search_options: { match_strategy } })
        await isCalm({
          q,
          search_options: { match_strategy, typo_tolerance: true, attributes_to_search_on: ["title"] },
        })
      },
    ),
    { numRuns: 200 },
  ))

it("no value in a filter does harm", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom("title", "price", "tags", "born", "shown"),
      fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true, withMap: true }),
      async (path, value) => {
        // prettier-ignore
        await isCalm({ filters: { [path]: value } })
        for (const operator of ["$eq", "$in", "$nin", "$lt", "$contains", "$overlaps", "$prefix", "$like", "$exists"]) {
          await isCalm({ filters: { [path]: { [operator]: value } } })
        }
        await isCalm({ filters: { $or: value } })
        await isCalm({ filters: { $not: value } })
      },
    ),
    { numRuns: 80 },
  ))

it("a text that is no whole character equals itself, as it was written", async () => {
  const { ids } = await newIndex(connection, [{ id: "a", brand: "x\0", tags: ["\ud800"] }])
  expect(await ids({ filters: { brand: "x\0", tags: "\ud800" } })).toEqual(["a"])
  expect(await ids({ filters: { brand: "x" } })).toEqual([])
})
