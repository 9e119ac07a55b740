import { appendFile, mkdir, readFile } from "node:fs/promises"
import { dirname } from "node:path"

/** A message that was not really sent. */
export interface OutboxMessage {
  id: string
  channel: string
  to: string
  subject: string | null
  text: string | null
  html: string | null
  template: string | null
  /** ISO 8601. */
  created_at: string
}

/** One line of JSON a message; for its owner's eyes only, as there are login codes in it. */
export async function appendToOutbox(file: string, message: OutboxMessage): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
}

/** The newest `take` messages, newest first. */
export async function readOutbox(file: string, take: number): Promise<OutboxMessage[]> {
  const text = await readFile(file, "utf8").catch(() => "")
  const lines = text.split("\n").filter(Boolean)
  return lines.slice(-take).reverse().map((line) => JSON.parse(line)) // prettier-ignore
}
