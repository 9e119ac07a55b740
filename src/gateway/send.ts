import type { ServerResponse } from "node:http"
import type { Contract, ToldFailure } from "./contract"
import type { Cookie, Operation } from "./operation"

export function sendSuccess(res: ServerResponse, operation: Operation, reply: unknown): void {
  const { status, cookies } = operation
  if (cookies) res.setHeader("Set-Cookie", cookies(reply as never).map(writeCookie))
  sendJson(res, status, bodyOf(operation, reply))
}

/** A reply as its contract says it. */
export function bodyOf({ contract, message }: Operation, reply: unknown): unknown {
  return contract.success(reply, typeof message === "function" ? message(reply as never) : message)
}

export function sendFailure(
  res: ServerResponse,
  code: string,
  told: ToldFailure,
  { contract, operation }: { contract: Contract; operation?: Operation },
  thrown: unknown,
): void {
  if (res.headersSent) return void res.destroy()
  const { allow, retryAfter } =
    (thrown as { details?: { allow?: string[]; retryAfter?: number } } | null)?.details ?? {}
  if (allow) res.setHeader("Allow", allow.join(", "))
  if (retryAfter) res.setHeader("Retry-After", retryAfter)
  if (told.status === 401) res.setHeader("WWW-Authenticate", "Bearer")
  // The rest of a body that was not read must not be taken for the next request.
  if (code === "body_too_large" || code === "unsupported_media_type") res.setHeader("Connection", "close")
  const own = operation?.refusals[code]
  sendJson(res, told.status, own ? own.body(told.message) : contract.failure(told))
}

function sendJson(res: ServerResponse, status: number, body: unknown) {
  const bytes = Buffer.from(JSON.stringify(body))
  res.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length })
  res.end(res.req.method === "HEAD" ? undefined : bytes)
}

function writeCookie({ name, value, maxAgeSeconds }: Cookie) {
  const secure = process.env.NODE_ENV === "production" ? "; Secure" : ""
  return `${name}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
