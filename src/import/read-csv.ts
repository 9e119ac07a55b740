import { Readable } from "node:stream"
import { parse, type CsvError, type Info } from "csv-parse"
import { LARGEST_ROW, UnreadableFile, type Row } from "./row"
import { toNested } from "./csv-columns"

/**
 * The rows of a CSV (RFC 4180) with a header, separated by commas or semicolons, as the header is.
 * A line is the one on which the row ends. A row of too many bytes is most often a quote that is never closed, behind
 * which nothing can be told apart; so it ends the file.
 * @throws UnreadableFile then, and when there is no header of products or users
 */
export async function* readCsv(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Row> {
  const { delimiter, whole } = await peekDelimiter(chunks)
  let list: Row["list"]
  let fatal: CsvError | undefined
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    trim: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
    // A row with too few or too many fields comes with an error beside it, in its place among the others.
    relax_column_count: true,
    relax_quotes: true,
    // An error of the stream would throw away the rows before it that nobody has taken yet.
    skip_records_with_error: true,
    on_skip: (error) => void (fatal ??= error),
    columns(header: string[]) {
      list = listOf(header)
      if (list) return header
      throw new UnreadableFile(1, 'The header has neither a column "title" (products) nor "email" (users)')
    },
  })
  const source = Readable.from(whole)
  source.on("error", (error) => parser.destroy(error))
  for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
    if (fatal && info.lines >= Number(fatal.lines)) break
    const where = { file, line: info.lines, index: info.records - 1, list }
    if (info.error) yield { ...where, error: "has not as many fields as the header" }
    else yield { ...where, value: toNested(record, delimiter) }
  }
  if (fatal) throw new UnreadableFile(Number(fatal.lines), fatal.message)
  if (!list) throw new UnreadableFile(1, "The file is empty")
}

interface Parsed {
  record: Record<string, string>
  info: Info & { error?: CsvError }
}

const listOf = (columns: string[]): Row["list"] =>
  columns.includes("title") ? "products" : columns.includes("email") ? "users" : undefined

/** The header's delimiter, and all of the file, of which the beginning had to be read for that. */
async function peekDelimiter(chunks: AsyncIterable<Buffer>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const { value: first = Buffer.alloc(0) } = (await iterator.next()) as { value?: Buffer }
  const [header] = first
    .toString()
    .replace(/"[^"]*"/g, "")
    .split("\n", 1)
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ","
  async function* whole() {
    yield first
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { delimiter, whole: whole() }
}
