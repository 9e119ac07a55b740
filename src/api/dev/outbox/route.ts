import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOptions } from "../../../options"
import { readOutbox } from "../../../providers/notification-outbox/outbox-file"
import { printOutbox } from "./page"

/** How far back it looks. */
const SHOWN = 200

/**
 * The messages that were not really sent, newest first: a page for a browser, JSON for a program. `?to=` is an address
 * or a number, of which the last ten digits count. In production there is no such thing.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { outbox } = readOptions(req.scope)
  if (!outbox) return void res.status(404).json({ type: "not_found", message: "Not Found" })
  const to = typeof req.query.to === "string" ? req.query.to : undefined
  const messages = (await readOutbox(outbox, SHOWN)).filter((message) => !to || isSame(message.to, to))
  if (req.accepts(["json", "html"]) === "html") return void res.type("html").send(printOutbox(messages, to))
  res.json({ messages })
}

function isSame(to: string, wanted: string) {
  const digits = (text: string) => text.replace(/\D/g, "").slice(-10)
  return to.toLowerCase() === wanted.toLowerCase() || (digits(wanted).length === 10 && digits(to) === digits(wanted))
}
