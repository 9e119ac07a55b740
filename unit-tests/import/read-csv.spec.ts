import { readCsv } from "../../src/import/read-csv"
import { LARGEST_ROW, UnreadableFile, type Row } from "../../src/import/row"

async function read(text: string) {
  async function* chunks() {
    for (let at = 0; at < text.length; at += 60_000) yield Buffer.from(text.slice(at, at + 60_000))
  }
  const rows: Row[] = []
  let end: UnreadableFile | undefined
  try {
    for await (const row of readCsv(chunks(), "f.csv")) rows.push(row)
  } catch (error) {
    end = error as UnreadableFile
  }
  return { rows, end }
}
const values = (rows: Row[]) => rows.map((row) => ("value" in row ? row.value : row.error))

describe("readCsv", () => {
  it("reads quoted cells, a byte order mark, CRLF, lists and what is nested in JSON", async () => {
    const text =
      '\uFEFFid,title,price,images,width,barcode\r\n1,"A ""fine"", thing\nof two lines",9.99,a.png|b.png,2.5,0012\r\n2,Plain,10,,,\r\n'
    const { rows, end } = await read(text)
    expect(end).toBeUndefined()
    expect(values(rows)).toEqual([
      {
        ...{ id: 1, title: 'A "fine", thing\nof two lines', price: 9.99, images: ["a.png", "b.png"] },
        ...{ dimensions: { width: 2.5 }, meta: { barcode: "0012" } },
      },
      { id: 2, title: "Plain", price: 10 },
    ])
    expect(rows.map(({ line, index, list }) => [line, index, list])).toEqual([
      [3, 0, "products"],
      [4, 1, "products"],
    ])
  })

  it("reads a spreadsheet's semicolons and decimal commas", async () => {
    const { rows } = await read('id;title;price;"description"\n1;Kettle, red;39,50;"a;b"\n')
    expect(values(rows)).toEqual([{ id: 1, title: "Kettle, red", price: 39.5, description: "a;b" }])
  })

  it("reads users with their address", async () => {
    const { rows } = await read("email,password,address,city\na@example.com,secret,Main St 1,Paris\n")
    const address = { address: "Main St 1", city: "Paris" }
    expect(rows[0]).toMatchObject({ list: "users", value: { email: "a@example.com", password: "secret", address } })
  })

  it("tells rows with the wrong number of fields, and goes on", async () => {
    const { rows, end } = await read("id,title\n1,a\n2\n3,c,d\n4,e\n")
    expect(end).toBeUndefined()
    expect(rows.map((row) => [row.line, row.index, "error" in row])).toEqual([
      [2, 0, false],
      [3, 1, true],
      [4, 2, true],
      [5, 3, false],
    ])
  })

  it("ends at a row that is too large, after the rows before", async () => {
    const { rows, end } = await read(`id,title\n1,a\n2,"${"x".repeat(LARGEST_ROW + 10)}"\n3,b\n`)
    expect(values(rows)).toEqual([{ id: 1, title: "a" }])
    expect(end).toBeInstanceOf(UnreadableFile)
  })

  it("tells a quote that is never closed, after the rows before", async () => {
    const { rows, end } = await read('id,title\n1,a\n2,"b\n3,c\n')
    expect(values(rows)).toEqual([{ id: 1, title: "a" }])
    expect(end).toBeInstanceOf(UnreadableFile)
  })

  it("takes a quote within a cell as it stands", async () => {
    expect(values((await read('id,title\n1,Shelf 14" wide\n')).rows)).toEqual([{ id: 1, title: 'Shelf 14" wide' }])
  })

  it.each(["", "sku,price\n1,2\n"])("refuses what has no header of ours: %j", async (text) => {
    expect((await read(text)).end).toBeInstanceOf(UnreadableFile)
  })
})
