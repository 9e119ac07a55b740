import { createHash } from "node:crypto"
import type { ServerResponse } from "node:http"
import type { Operation } from "./operation"

/** A success of a cached operation as the bytes that leave. */
export interface ReadyReply {
  operation: Operation
  bytes: Buffer
  /** Strong: a hash of the bytes, so all processes make the same. */
  etag: string
  /** Its headers, names and values in turn; and those of 304. */
  head: readonly string[]
  briefHead: readonly string[]
}

/**
 * @param cacheControl what browsers and shared caches are told
 * @param isShared whether other contracts have the path too, and the caller's token or a header chooses (R2)
 */
export function makeReady(operation: Operation, body: unknown, cacheControl: string, isShared: boolean): ReadyReply {
  const text = JSON.stringify(body)
  // Not from Node's shared pool, of which a small buffer would hold a whole slab for as long as it is kept.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  const etag = `"${createHash("sha1").update(bytes).digest("base64url")}"`
  const briefHead = ["Cache-Control", cacheControl, "ETag", etag, "Vary", vary(operation, isShared)]
  const content = ["Content-Type", "application/json; charset=utf-8", "Content-Length", String(bytes.length)]
  return { operation, bytes, etag, head: [...briefHead, ...content], briefHead }
}

/** What of a request brings another reply from the same address, or other headers with it. */
function vary({ auth }: Operation, isShared: boolean) {
  if (isShared) return "Origin, Authorization, X-Api-Contract"
  return auth === "optional" ? "Origin, Authorization" : "Origin"
}

const hit = ["Cache-Status", "portico; hit"]
const miss = ["Cache-Status", "portico; fwd=miss"]

/** Sends it, or 304 to whoever has it. `heads` are headers that the response has beside the reply's own. */
export function sendReady(
  res: ServerResponse,
  ready: ReadyReply,
  isHit: boolean,
  ...heads: (readonly string[])[]
): void {
  const { bytes, etag, operation, head, briefHead } = ready
  const { method, headers } = res.req
  const isKnown = hasEtag(headers["if-none-match"], etag)
  // All at once, which is half of what setting them one by one costs.
  const all = (isHit ? hit : miss).concat(isKnown ? briefHead : head, ...heads)
  res.writeHead(isKnown ? 304 : operation.status, all)
  res.end(isKnown || method === "HEAD" ? undefined : bytes)
}

/** Whether If-None-Match names it; compared weakly, as a proxy that compresses makes a weak one of it (RFC 9110, 13.1.2). */
export function hasEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const named = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, ""))
  return named?.some((one) => one === etag || one === "*") ?? false
}
