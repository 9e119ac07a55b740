import { LARGEST_ROW, UnreadableFile, type Row } from "./row"

const [QUOTE, BACKSLASH, NEWLINE, COMMA] = ['"', "\\", "\n", ","].map((char) => char.charCodeAt(0))
const OPENING = new Set([..."[{"].map((char) => char.charCodeAt(0)))
const CLOSING = new Set([..."]}"].map((char) => char.charCodeAt(0)))
const BLANK = new Set([..." \t\r\n"].map((char) => char.charCodeAt(0)))
const LISTS = ["products", "users"] as const

/**
 * The elements of `[...]`, or of the lists in `{"products": [...], "users": [...]}`, one at a time.
 * It looks for where an element ends and leaves its text to JSON.parse: so a broken element is skipped and told with its
 * line, which the streaming parsers cannot do, as their error ends the file.
 * @throws UnreadableFile when the file ends too early or holds no such list
 */
export async function* readJson(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Row> {
  let [line, depth, index, size] = [1, 0, 0, 0]
  let [inString, escaped] = [false, false]
  /** Depth of the elements of the list that is being read; 0 outside of one. */
  let listDepth = 0
  let list: Row["list"]
  let found = false
  /** The last string of the wrapper itself: the name of the list that follows. */
  let name = ""
  let parts: Buffer[] = []
  let rowLine = 0

  const finishRow = (last: Buffer): Row[] => {
    const where = { file, line: rowLine, index, list }
    const text = Buffer.concat([...parts, last])
    const isTooLarge = size + last.length > LARGEST_ROW
    ;[parts, size, rowLine] = [[], 0, 0]
    index += 1
    if (isTooLarge) return [{ ...where, error: `is larger than ${LARGEST_ROW} bytes` }]
    try {
      return [{ ...where, value: JSON.parse(text.toString()) }]
    } catch (error) {
      return [{ ...where, error: `is no JSON: ${(error as Error).message.split(", ..")[0]}` }]
    }
  }

  for await (const chunk of chunks) {
    let rowStart = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (byte === NEWLINE) line += 1
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        if (inString && depth === 1 && !listDepth && name.length < 100) name += String.fromCharCode(byte)
        continue
      }
      const atRow = listDepth > 0 && depth === listDepth
      const ends = atRow && (byte === COMMA || CLOSING.has(byte))
      if (ends && rowLine) yield* finishRow(chunk.subarray(rowStart, at))
      if (atRow && !ends && !rowLine && !BLANK.has(byte)) [rowLine, rowStart] = [line, at]
      if (byte === QUOTE) {
        inString = true
        if (depth === 1 && !listDepth) name = ""
      } else if (OPENING.has(byte)) {
        depth += 1
        const known = depth === 1 ? undefined : LISTS.find((one) => one === name)
        const isList = byte === 0x5b && !listDepth && (depth === 1 || (depth === 2 && known))
        if (isList) [listDepth, list, index, found] = [depth, known, 0, true]
      } else if (CLOSING.has(byte)) {
        if (depth === listDepth) listDepth = 0
        depth -= 1
      }
    }
    if (!rowLine) continue
    size += chunk.length - rowStart
    // What is too large already is read on, and not kept.
    if (size <= LARGEST_ROW) parts.push(chunk.subarray(rowStart))
    else parts = []
  }
  if (depth > 0) throw new UnreadableFile(line, cutOff(rowLine))
  if (!found)
    throw new UnreadableFile(line, 'There is no list in it: neither [...] nor {"products": [...]} or {"users": [...]}')
}

const cutOff = (rowLine: number) =>
  rowLine ? `The file ends in the middle of the row that begins on line ${rowLine}` : "The file ends in the middle"
