import { readJson } from "../../src/import/read-json"
import { LARGEST_ROW, UnreadableFile, type Row } from "../../src/import/row"

/** The rows of a text that arrives in pieces of so many bytes. */
async function read(text: string | Buffer, size = 7) {
  const whole = Buffer.from(text as string)
  async function* chunks() {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
  }
  const rows: Row[] = []
  let end: UnreadableFile | undefined
  try {
    for await (const row of readJson(chunks(), "f.json")) rows.push(row)
  } catch (error) {
    end = error as UnreadableFile
  }
  return { rows, end }
}
const values = (rows: Row[]) => rows.map((row) => ("value" in row ? row.value : row.error))

describe("readJson", () => {
  it.each([1, 2, 3, 7, 1000])(
    "reads a bare list in pieces of %i bytes, with line and index of each element",
    async (size) => {
      const text = '\uFEFF[\n  {"a": 1},\n\n  {"b": "x,]}\\"\\\\",\n   "ü": "₹"}, {"c": [[{}]]}\n]\n'
      const { rows, end } = await read(text, size)
      expect(end).toBeUndefined()
      expect(values(rows)).toEqual([{ a: 1 }, { b: 'x,]}"\\', ü: "₹" }, { c: [[{}]] }])
      expect(rows.map(({ line, index }) => [line, index])).toEqual([
        [2, 0],
        [4, 1],
        [5, 2],
      ])
    },
  )

  it("reads the lists of a wrapper, whatever else it holds", async () => {
    const text =
      '{"total": 2, "note": "products", "tags": ["a"], "users": [{"id": 1}], "o": {"products": [9]}, "products": [{"id": 2}], "skip": 0}'
    const { rows, end } = await read(text)
    expect(end).toBeUndefined()
    expect(rows.map((row) => [row.list, "value" in row && row.value])).toEqual([
      ["users", { id: 1 }],
      ["products", { id: 2 }],
    ])
  })

  it("tells a broken element and goes on with the next", async () => {
    const { rows, end } = await read('[\n{"a": 1,},\n{"b": 2},\nnonsense,\n{"c": 3}]')
    expect(end).toBeUndefined()
    expect(rows.map((row) => [row.line, "error" in row])).toEqual([
      [2, true],
      [3, false],
      [4, true],
      [5, false],
    ])
  })

  it("skips an element that is too large, without keeping it", async () => {
    const { rows } = await read(`[{"a":"${"x".repeat(LARGEST_ROW)}"},{"b":1}]`, 65_536)
    expect(values(rows)).toEqual([`is larger than ${LARGEST_ROW} bytes`, { b: 1 }])
  })

  it("tells where a file is cut off, after the rows before", async () => {
    const { rows, end } = await read('{"products": [\n{"a": 1},\n{"b": ')
    expect(values(rows)).toEqual([{ a: 1 }])
    expect(end).toBeInstanceOf(UnreadableFile)
    expect(end!.message).toBe("The file ends in the middle of the row that begins on line 3")
  })

  it.each(["", "{}", '"products"', '{"carts": [1]}', "id,title\n1,x"])(
    "refuses what holds no list: %j",
    async (text) => {
      const { rows, end } = await read(text)
      expect(rows).toEqual([])
      expect(end).toBeInstanceOf(UnreadableFile)
    },
  )
})
