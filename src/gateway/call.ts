import { randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"
import type { Fields } from "./read-body"

/** One request on its way through the gateway. */
export interface Call {
  /** X-Request-ID of the client, or one of ours. */
  id: string
  method: string
  /** Path and query as they came. */
  url: string
  path: string
  readonly query: Fields
  /** `performance.now()` at its arrival, in milliseconds. */
  begun: number
}

const requestId = /^[\w.:-]{1,128}$/

export function openCall(req: IncomingMessage & { originalUrl?: string }): Call {
  // Behind somebody else's Express the mount path is cut off `url`.
  const url = req.originalUrl ?? req.url ?? "/"
  const at = url.indexOf("?")
  let query: Fields | undefined
  const given = req.headers["x-request-id"]
  return {
    id: typeof given === "string" && requestId.test(given) ? given : randomUUID(),
    method: req.method ?? "GET",
    url,
    path: at < 0 ? url : url.slice(0, at),
    // A ready reply is found without it.
    get query() {
      return (query ??= at < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(at + 1))))
    },
    begun: performance.now(),
  }
}
