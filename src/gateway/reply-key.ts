import type { IncomingMessage } from "node:http"
import type { Call } from "./call"
import type { Signs } from "./choose"
import type { Operation } from "./operation"
import type { Fields } from "./read-body"

/**
 * A request as its caller wrote it, with what chooses the contract; undefined for one that no kept reply can answer. A
 * body may choose the operation, so a request with one has to be read.
 */
export function addressOf(req: IncomingMessage, call: Call, signs: Omit<Signs, "query" | "body">): string | undefined {
  const isRead = call.method === "GET" || call.method === "HEAD"
  const { "content-length": length, "transfer-encoding": chunked } = req.headers
  if (!isRead || chunked !== undefined || Number(length)) return undefined
  return `${signs.tokenContract ?? ""} ${signs.headerContract ?? ""} ${call.url}`
}

/** What an operation is asked: the text of the fields that it declares, in their order, and nothing else of the address. */
export function keyOf({ contract, address, request }: Operation, params: Fields, query: Fields): string {
  const declared = [
    Object.keys(request.params?.shape ?? {}).map((name) => params[name]),
    Object.keys(request.query?.shape ?? {}).map((name) => query[name]),
  ]
  return `${contract.id} ${address} ${JSON.stringify(declared)}`
}
