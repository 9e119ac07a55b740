import { newIndex, type Documents, type IndexUnderTest } from "./support/index-under-test"
import { openDatabase, type Connection } from "./support/open-database"

let connection: Connection
beforeAll(async () => void (connection = await openDatabase()))
afterAll(() => connection.destroy())

const day = (date: string) => new Date(`${date}T00:00:00Z`)
const documents: Documents = [
  { id: "a", title: "Red shoes", brand: "Acme", price: 10, stock: 3, shown: true, born: "2024-01-01T00:00:00Z", tags: ["new", "sale"], sizes: [40, 41], variants: [{ sku: "A1", cost: 1 }, { sku: "A2", cost: 2 }], maker: { name: "Ann" }, rank: 2 },
  { id: "b", title: "Blue shoes", brand: "Bolt", price: 20.5, stock: 0, shown: false, born: day("2025-01-01"), tags: ["sale"], sizes: [41], variants: [{ sku: "B1" }], maker: { name: "Bob" }, rank: 1 },
  { id: "c", title: "Red hat", note: "goes with shoes", brand: "Acme", price: 20.5, stock: 7, shown: true, tags: [], rank: 3 },
  { id: "d", title: null, price: null },
] // prettier-ignore

describe("filters", () => {
  let index: IndexUnderTest
  beforeAll(async () => void (index = await newIndex(connection, documents)))

  it.each<[string, any, string]>([
    ["nothing", undefined, "abcd"],
    ["an empty tree", {}, "abcd"],
    ["a value", { brand: "Acme" }, "ac"],
    ["a list", { brand: ["Bolt", "Acme"] }, "abc"],
    ["null", { brand: null }, "d"],
    ["a list with null", { brand: [null, "Bolt"] }, "bd"],
    ["$eq", { price: { $eq: 20.5 } }, "bc"],
    ["$eq null", { price: { $eq: null } }, "d"],
    ["$ne, passed without a value", { brand: { $ne: "Acme" } }, "bd"],
    ["$ne null", { price: { $ne: null } }, "abc"],
    ["$in", { stock: { $in: [0, 7] } }, "bc"],
    ["$in of one", { stock: { $in: 7 } }, "c"],
    ["$in of none", { stock: { $in: [] } }, ""],
    ["$nin", { stock: { $nin: [0, 7] } }, "ad"],
    ["$nin of none", { stock: { $nin: [] } }, "abcd"],
    ["$gt", { price: { $gt: 10 } }, "bc"],
    ["$gte and $lt", { price: { $gte: 10, $lt: 20.5 } }, "a"],
    ["$lte", { price: { $lte: 10 } }, "a"],
    ["a comparison with null", { price: { $gt: null } }, ""],
    ["a number as text", { price: "10" }, "a"],
    ["text above text", { title: { $gt: "Red" } }, "ac"],
    ["$exists", { born: { $exists: true } }, "ab"],
    ["$exists false", { born: { $exists: false } }, "cd"],
    ["a boolean", { shown: true }, "ac"],
    ["a boolean as text", { shown: "false" }, "b"],
    ["a date", { born: day("2025-01-01") }, "b"],
    ["a date in milliseconds", { born: day("2025-01-01").getTime() }, "b"],
    ["a date as text", { born: { $lt: "2024-06-01T00:00:00Z" } }, "a"],
    ["dates out of all time", { born: { $gt: -9e15, $lt: Number.MAX_SAFE_INTEGER } }, "ab"],
    ["a value in an array", { tags: "sale" }, "ab"],
    ["one of a list in an array", { tags: ["new", "other"] }, "a"],
    ["$contains of one", { tags: { $contains: "sale" } }, "ab"],
    ["$contains of all", { tags: { $contains: ["sale", "new"] } }, "a"],
    ["$contains of none", { tags: { $contains: [] } }, "ab"],
    ["$overlaps", { tags: { $overlaps: ["new", "other"] } }, "a"],
    ["$overlaps of none", { tags: { $overlaps: [] } }, ""],
    ["$contains of numbers", { sizes: { $contains: [40, 41] } }, "a"],
    ["$nin on an array", { tags: { $nin: ["new"] } }, "bcd"],
    ["an empty array, which is none", { tags: { $exists: false } }, "cd"],
    ["a field of objects in an array", { "variants.sku": "A2" }, "a"],
    ["numbers of objects in an array", { "variants.cost": { $contains: [1, 2] } }, "a"],
    ["a field of an object", { "maker.name": "Bob" }, "b"],
    ["$prefix", { title: { $prefix: "Red" } }, "ac"],
    ["$prefix, in its own letters", { title: { $prefix: "red" } }, ""],
    ["$prefix, with signs that mean nothing", { title: { $prefix: "%" } }, ""],
    ["$like", { title: { $like: "%shoes" } }, "ab"],
    ["$like on a number", { price: { $like: "20.%" } }, "bc"],
    ["$and", { $and: [{ brand: "Acme" }, { price: { $gt: 10 } }] }, "c"],
    ["$or", { $or: [{ brand: "Bolt" }, { price: 10 }] }, "ab"],
    ["$or of nothing", { $or: [] }, "abcd"],
    ["$or with an empty branch, which asks for nothing", { $or: [{}, { brand: "Bolt" }] }, "b"],
    ["$not", { $not: { brand: "Acme" } }, "bd"],
    ["$not of an array", { $not: { tags: "new" } }, "bcd"],
    ["$not of a comparison, which none without a value passes", { $not: { price: { $gt: 10 } } }, "a"],
    ["$not of $not", { $not: { $not: { brand: "Acme" } } }, "ac"],
    ["$not of several", { $not: { brand: "Acme", price: 10 } }, "bcd"],
    ["free text beside filters, which is lifted out elsewhere", { q: "x", brand: "Bolt" }, "b"],
    ["the primary key", { id: ["a", "d", "x"] }, "ad"],
  ])("%s", async (_, filters, ids) => expect((await index.ids({ filters })).join("")).toBe(ids))

  it.each<[string, any, string]>([
    ["an unknown field", { nothing: 1 }, `"nothing"`],
    ["a field that nobody said is filtered by", { plain: "x" }, `"plain"`],
    ["a field that is sorted by only", { rank: 1 }, `"rank"`],
    ["an unknown operator", { price: { $between: 1 } }, `"$between"`],
    ["an operator of JavaScript", { price: { $toString: 1, constructor: 2 } }, `"$toString"`],
    ["no operator", { price: {} }, `"price"`],
    ["no number", { price: { $gt: "cheap" } }, `"price"`],
    ["no date", { born: "yesterday" }, `"born"`],
    ["an object for a value", { price: { $in: [{}] } }, `"price"`],
    ["$contains on one value", { title: { $contains: "x" } }, `"title"`],
    ["a comparison of arrays", { tags: { $gt: "a" } }, `"tags"`],
    ["$like on arrays", { tags: { $like: "a%" } }, `"tags"`],
    ["no list for $or", { $or: { price: 1 } }, "$or"],
    ["no filters", { $and: [1] }, "objects"],
  ])("refuses %s", async (_, filters, words) => {
    await expect(index.ids({ filters })).rejects.toMatchObject({ __isMedusaError: true, message: expect.stringContaining(words) }) // prettier-ignore
  })
})
