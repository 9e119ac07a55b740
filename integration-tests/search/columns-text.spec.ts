import { newIndex, type IndexUnderTest } from "./support/index-under-test"
import { openDatabase, type Connection } from "./support/open-database"

let connection: Connection
let index: IndexUnderTest
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection, [
    { id: "a", title: "Red running shoes", brand: "Acme", price: 3 },
    { id: "b", title: "Blue boots", note: "for running in red mud", brand: "Crème", price: 2 },
    { id: "c", title: "Hat", note: "100% wool, a_b \\ c", brand: "Acme", price: 1 },
    { id: "d", title: "ÄPFEL", note: "Жук", variants: [{ sku: "SKU-77" }, { sku: "SKU-78" }] },
    { id: "e", price: 4 },
  ])
})
afterAll(() => connection.destroy())

const matching = async (q: string, search_options: object = {}, rest: object = {}) =>
  (await index.ids({ q, search_options, ...rest })).join("")

describe("words", () => {
  it("must all be there, in any field and form, heavier fields first", async () => {
    expect(await matching("red running")).toBe("ab")
    expect(await matching("runs  RED")).toBe("ab")
    expect(await matching("red hat")).toBe("")
  })
  it("may be any", async () => expect(await matching("boots hat", { match_strategy: "any" })).toBe("bc"))
  it("may end in the beginning of one", async () => {
    expect(await matching("running sho", { match_strategy: "last" })).toBe("a")
    expect(await matching("running sho")).toBe("")
  })
  it("are found without their accents", async () => expect(await matching("creme")).toBe("b"))
  it("are found in any letter case, whatever the locale of the database", async () => {
    expect([await matching("жук"), await matching("ЖУК"), await matching("äpfel"), await matching("apfel")]).toEqual([
      ..."dddd",
    ])
  })
  it("are found below arrays", async () => expect(await matching("SKU-78")).toBe("d"))
  it.each(["the", "", "   ", "&|!:*", "'", "\\", "'':*", "<->"])("do not fail on %j", async (q) => {
    const ids = await matching(q)
    expect(ids).toBe(q.trim() ? "" : "abcde")
    await matching(q, { match_strategy: "last" })
    await matching(q, { match_strategy: "any", typo_tolerance: true })
  })
  it("are looked for in the fields that were asked for", async () => {
    expect(await matching("red", { attributes_to_search_on: ["note"] })).toBe("b")
    expect(await matching("acme", { attributes_to_search_on: ["note", "brand"] })).toBe("ac")
    expect(await matching("red", { attributes_to_search_on: [] })).toBe("")
    await expect(matching("red", { attributes_to_search_on: ["price"] })).rejects.toThrow(`"price" is not searchable`)
  })
  it("may be misspelled", async () => {
    expect(await matching("runing shoos")).toBe("")
    expect(await matching("runing shoos", { typo_tolerance: true })).toMatch(/^a/)
    expect(await matching("shoos", { typo_tolerance: true, attributes_to_search_on: ["title"] })).toBe("a")
    expect(await matching("shoos", { typo_tolerance: true, attributes_to_search_on: ["note"] })).toBe("")
  })
  it("may not, where the index does not want it", async () => {
    const strict = { ...index.index, settings: { typo_tolerance: { enabled: false } } }
    expect(await matching("shoos", { typo_tolerance: true }, { index: strict })).toBe("")
  })
  it("give scores, and take a least one", async () => {
    const { hits } = await index.find({ q: "red", search_options: { include_score: true } })
    expect(hits.map(({ score }) => score)).toEqual([1, expect.closeTo(0.1)])
    expect(await matching("red", { min_score: 0.5 })).toBe("a")
    expect((await index.find({ q: "red", search_options: { min_score: 0.5 } })).metadata.count).toBe(1)
    expect((await index.find({ search_options: { min_score: 0.5 } })).metadata.count).toBe(0)
    expect((await index.find({})).hits[0].score).toBeUndefined()
  })
  it("may be ordered by something else, or by the score the other way", async () => {
    const order = (order: object) => matching("red", {}, { pagination: { order } })
    expect([await order({ price: "ASC" }), await order({ _score: "ASC" }), await order({ _score: "desc" })]).toEqual([
      "ba",
      "ba",
      "ab",
    ])
  })
  it("cannot be looked for where nothing is searchable", async () => {
    const { find } = await newIndex(connection, [], { fields: { id: { type: "keyword" } } })
    await expect(find({ q: "red" })).rejects.toThrow("no searchable fields")
    expect((await find({ q: " " })).hits).toEqual([])
  })
  it("cannot be endless", () => expect(matching("x".repeat(1001))).rejects.toThrow("1000 characters"))
})

describe("a substring", () => {
  const containing = (q: string, more: object = {}) =>
    matching(q, { provider_options: { columns: { match: "substring" } }, ...more })

  it.each([
    ["UNNING S", "a"],
    ["un", "ab"],
    ["0%", "c"],
    ["%", "c"],
    ["a_b", "c"],
    ["b\\", ""],
    ["b \\ c", "c"],
    ["äpf", "d"],
    ["ЖУ", "d"],
    ["77 SKU", "d"],
    ["shoes acme", ""],
    ["shoes\u001facme", ""],
    ["nothing", ""],
  ])("%j is found as it stands, in one field", async (q, ids) => expect(await containing(q)).toBe(ids))

  it("is found in the fields that were asked for", async () => {
    expect(await containing("red", { attributes_to_search_on: ["note"] })).toBe("b")
    expect(await containing("red", { attributes_to_search_on: [] })).toBe("")
  })
  it("fits as well as any, so the order is another", async () => {
    expect(await matching("o", { provider_options: { columns: { match: "substring" } } }, { pagination: { order: { price: "DESC", _score: "ASC" } } })).toBe("abc") // prettier-ignore
    const { hits } = await index.find({ q: "o", search_options: { include_score: true, provider_options: { columns: { match: "substring" } } } }) // prettier-ignore
    expect(hits.map(({ score }) => score)).toEqual([0, 0, 0])
  })
  it("does not go with what is for words", async () => {
    await expect(containing("x", { typo_tolerance: true })).rejects.toThrow("substring")
    await expect(matching("x", { provider_options: { columns: { match: "regex" } } })).rejects.toThrow(`"substring"`)
    await expect(matching("x", { provider_options: { columns: { fuzzy: 1 } } })).rejects.toThrow(`"fuzzy"`)
  })
})

it.each([
  ["highlighting", { highlight: true }],
  ["vectors", { vector: { value: [1] } }],
  ["locales", { locales: ["en"] }],
])("refuses %s", (words, options) => expect(matching("x", options)).rejects.toThrow(words))
