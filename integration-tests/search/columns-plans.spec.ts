import type { SearchTypes } from "@medusajs/framework/types"
import { newIndex, type IndexUnderTest } from "./support/index-under-test"
import { newProvider, openDatabase, type Connection } from "./support/open-database"

let connection: Connection
let index: IndexUnderTest
const settings = { provider_options: { columns: { scope: "shown", tie_breaker: "rank" } } }
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection, [], { settings })
  await index.write(
    Array.from({ length: 5000 }, (_, at) => ({
      id: `p${at}`,
      title: `title ${at} ${at % 7 ? "" : "seventh"}`,
      price: (at * 37) % 1000,
      stock: at % 10 ? at % 100 : null,
      brand: `brand ${at % 500}`,
      tags: [`tag ${at % 300}`],
      rank: at,
      shown: at % 2 === 0,
      note: "some words that each of them has",
    })),
  )
  await connection.raw("vacuum analyze")
})
afterAll(() => connection.destroy())

/** How the database answers, by the names of the indexes that it reads, and "Sort" where it sorts more than a page. */
async function planOf(query: Partial<SearchTypes.ProviderSearchQuery>): Promise<string[]> {
  const asked: [string, any][] = []
  const raw = (text: string, values: any) => (asked.push([text, values]), connection.raw(text, values))
  const spied = newProvider({ raw } as never)
  await spied.search({ index: index.index, attributes_to_retrieve: [], ...query })
  const [text, values] = asked.pop()!
  const { rows } = await connection.raw(`explain (format json) ${text}`, values)
  const found: string[] = []
  const walk = (node: any) => {
    if (node["Index Name"]) found.push(node["Index Name"].replace(index.index.physical_name, "").replace("search_columns_", "")) // prettier-ignore
    if (/Sort/.test(node["Node Type"]) && node["Plan Rows"] > 50) found.push("Sort")
    node.Plans?.forEach(walk)
  }
  walk(rows[0]["QUERY PLAN"][0].Plan)
  return [...new Set(found)]
}

/** Of one value of the scope. */
const page = (order: Record<string, "ASC" | "DESC">, skip = 0) => ({
  filters: { shown: true },
  pagination: { order, skip, take: 10 },
  search_options: { count: "none" as const },
})

it.each<[string, object, string]>([
  ["a page up", page({ price: "ASC" }), "_f_price_asc"],
  ["a page down, behind which come those without a value", page({ stock: "DESC" }), "_f_stock_desc"],
  ["a deep page", page({ price: "DESC" }, 1500), "_f_price_desc"],
  ["a page in the order of the tie breaker", page({}), "_f_rank_asc"],
  ["a page in an order that ends as the index does", page({ title: "DESC", rank: "ASC" }), "_f_title_desc"],
  [
    "a page of the whole after a filter",
    { ...page({ price: "ASC" }), filters: { shown: true, price: { $gt: 100 } } },
    "_f_price_asc",
  ],
])("%s comes out of its index as it is", async (_, query, name) => {
  expect(await planOf(query)).toEqual([name, "_pkey"].map((one) => expect.stringMatching(`${one}$`)))
})

it.each<[string, Partial<SearchTypes.ProviderSearchQuery>, string]>([
  ["a value", { filters: { brand: "brand 7" } }, "_f_brand_is"],
  ["one of many values", { filters: { brand: ["brand 7", "brand 8"] } }, "_f_brand_is"],
  ["a range", { filters: { price: { $gte: 10, $lt: 12 } } }, "_f_price_(asc|desc)"],
  ["a value in an array", { filters: { tags: "tag 7" } }, "_f_tags_has"],
  ["all of several in an array", { filters: { tags: { $contains: ["tag 7"] } } }, "_f_tags_has"],
  ["words", { q: "4321" }, "__vector_words"],
  ["words of one field", { q: "4321", search_options: { attributes_to_search_on: ["title"] } }, "__vector_words"],
  [
    "a substring",
    { q: "le 4321", search_options: { provider_options: { columns: { match: "substring" } } } },
    "__text_parts",
  ],
  ["ids", { filters: { id: ["p1", "p2"] } }, "_pkey"],
])("%s is found by index", async (_, query, name) =>
  expect(await planOf(query)).toContainEqual(expect.stringMatching(`${name}$`)),
)

it("similar words can be found by index", async () => {
  const rows = await connection.transaction(async (transaction) => {
    await transaction.raw("set local enable_seqscan = off")
    const table = `"search_columns_${index.index.physical_name}"`
    return (await transaction.raw(`explain select from ${table} where 'title 4321' <% "_text"`)).rows
  })
  expect(JSON.stringify(rows)).toContain("__text_parts")
})

it("a cursor begins in the index where the page before has ended", async () => {
  const { metadata } = await index.find(page({ price: "ASC" }, 1500))
  const { next_cursor: cursor } = metadata
  const plan = await planOf({ ...page({}), pagination: { order: { price: "ASC" }, cursor, take: 10 } })
  expect(plan).toEqual(["_f_price_asc", "_pkey"].map((one) => expect.stringMatching(`${one}$`)))
})
