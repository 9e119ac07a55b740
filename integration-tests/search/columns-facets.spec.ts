import { newIndex, type IndexUnderTest } from "./support/index-under-test"
import { openDatabase, type Connection } from "./support/open-database"

let connection: Connection
let index: IndexUnderTest
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection, [
    { id: "a", brand: "Acme", price: 10, shown: true, tags: ["new", "sale"], born: "1970-01-01T00:00:01Z", title: "x" },
    { id: "b", brand: "Acme", price: 1e-7, shown: false, tags: ["sale"], born: "1970-01-01T00:00:02.5Z" },
    { id: "c", brand: "50% off", price: 1e21, tags: ["sale", "sale"], title: "x" },
    { id: "d" },
  ])
})
afterAll(() => connection.destroy())

const facet = async (facet: any, rest: object = {}) => {
  const field = facet.field ?? facet
  return (await index.find({ search_options: { facets: [facet] }, ...rest })).facets![field] as any
}
const values = async (...given: Parameters<typeof facet>) =>
  (await facet(...given)).values.map(({ value, count }: any) => `${value}:${count}`).join()

it("count values, the most frequent first", async () => {
  expect(await facet("brand")).toEqual({ type: "value", values: [{ value: "Acme", count: 2 }, { value: "50% off", count: 1 }] }) // prettier-ignore
  expect(await values("tags")).toBe("sale:4,new:1")
  expect(await values("shown")).toBe("false:1,true:1")
  expect(await values("price")).toBe("0.0000001:1,10:1,1000000000000000000000:1")
  expect(await values("born")).toBe("1000:1,2500:1")
})

it("count values by the alphabet, some, and those that begin so", async () => {
  expect(await values({ field: "tags", sort: "alpha" })).toBe("new:1,sale:4")
  expect(await values({ field: "tags", limit: 1 })).toBe("sale:4")
  expect(await values({ field: "tags", limit: 0 })).toBe("")
  expect(await values({ field: "brand", query: "50%" })).toBe("50% off:1")
  expect(await values({ field: "brand", query: "%" })).toBe("")
})

it("count what the filters and the text leave", async () => {
  expect(await values("tags", { filters: { brand: "Acme" } })).toBe("sale:2,new:1")
  expect(await values("tags", { q: "x" })).toBe("sale:3,new:1")
  expect(await values("tags", { filters: { brand: "none" } })).toBe("")
})

it("count ranges, with and without ends and names", async () => {
  const ranges = [{ to: 10 }, { from: 10, to: "11" }, { key: "rest", from: 11 }, {}]
  expect((await facet({ field: "price", type: "range", ranges })).ranges).toEqual([
    { key: "*-10", to: 10, count: 1 },
    { key: "10-11", from: 10, to: 11, count: 1 },
    { key: "rest", from: 11, count: 1 },
    { key: "*-*", count: 4 },
  ])
  const dates = [{ from: 0, to: 2000 }, { from: "1970-01-01T00:00:02Z" }]
  expect((await facet({ field: "born", type: "range", ranges: dates })).ranges).toEqual([
    { key: "0-2000", from: 0, to: 2000, count: 1 },
    { key: "1970-01-01T00:00:02Z-*", from: "1970-01-01T00:00:02Z", count: 1 },
  ])
  expect((await facet({ field: "price", type: "range", ranges: [] })).ranges).toEqual([])
})

it("tell the least, the most and all together", async () => {
  const filters = { brand: ["Acme", null] }
  const stats = await facet({ field: "price", type: "stats" }, { filters })
  expect(stats).toEqual({ type: "stats", min: 1e-7, max: 10, avg: expect.closeTo(5), sum: expect.closeTo(10), count: 3 }) // prettier-ignore
  expect(await facet({ field: "born", type: "stats" })).toMatchObject({ min: 1000, max: 2500, sum: 3500, count: 4 })
  expect(await facet({ field: "price", type: "stats" }, { filters: { id: "d" } })).toEqual({ type: "stats", min: 0, max: 0, count: 1 }) // prettier-ignore
})

it.each<[any, string]>([
  ["title", `"title"`],
  ["nothing", `"nothing"`],
  [{ field: "brand", type: "stats" }, "one number"],
  [{ field: "tags", type: "range", ranges: [] }, "one number"],
  [{ field: "tags", limit: -1 }, "whole numbers"],
  [{ field: "price", type: "range", ranges: [{ from: "cheap" }] }, `"price"`],
])("refuse %j", (asked, words) => expect(facet(asked)).rejects.toThrow(words))
