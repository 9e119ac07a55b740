import { createHash } from "node:crypto"
import type { ServerResponse } from "node:http"
import type { Operation } from "./operation"

/** A success of a cached operation as the bytes that leave. */
export interface ReadyReply {
  operation: Operation
  bytes: Buffer
  /** Strong: a hash of the bytes, so all processes make the same. */
  etag: string
  /** Headers that 304 has too, names and values in turn. */
  head: readonly string[]
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
  return {
    operation,
    bytes,
    etag,
    head: ["Cache-Control", cacheControl, "ETag", etag, "Vary", vary(operation, isShared)],
  }
}

/** What of a request brings another reply from the same address, or other headers with it. */
function vary({ auth }: Operation, isShared: boolean) {
  if (isShared) return "Origin, Authorization, X-Api-Contract"
  return auth === "optional" ? "Origin, Authorization" : "Origin"
}

/** Sends it, or 304 to whoever has it. `head` is what the answer has beside the reply's own headers. */
export function sendReady(res: ServerResponse, ready: ReadyReply, isHit: boolean, head: readonly string[]): void {
  const { bytes, etag, operation } = ready
  const { method, headers } = res.req
  const all = [...head, ...ready.head, "Cache-Status", isHit ? "portico; hit" : "portico; fwd=miss"]
  if (hasEtag(headers["if-none-match"], etag)) return void res.writeHead(304, all).end()
  all.push("Content-Type", "application/json; charset=utf-8", "Content-Length", String(bytes.length))
  res.writeHead(operation.status, all)
  res.end(method === "HEAD" ? undefined : bytes)
}

/** Whether If-None-Match names it; compared weakly, as a proxy that compresses makes a weak one of it (RFC 9110, 13.1.2). */
export function hasEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const named = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, ""))
  return named?.some((one) => one === etag || one === "*") ?? false
}
