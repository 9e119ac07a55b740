import type { IncomingMessage } from "node:http"

/**
 * The bearer token of a request, or the named cookie's value where the operation takes one (R21). The header is read as
 * Medusa reads it, its first two words, so that no spelling shows a token to one and hides it from the other.
 */
export function readToken(req: IncomingMessage, cookie?: string): string | undefined {
  const [, type, word] = /(\S+)\s+(\S+)/.exec(req.headers.authorization ?? "") ?? []
  const token = type?.toLowerCase() === "bearer" ? word : undefined
  return token ?? (cookie ? readCookie(req, cookie) : undefined)
}

export function readCookie(req: IncomingMessage, name: string) {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="))
  return pairs.find(([key]) => key === name)?.[1]
}
