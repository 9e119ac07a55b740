import type { IncomingMessage } from "node:http"

/** The bearer token of a request, or the named cookie's value where the operation takes one (R21). */
export function readToken(req: IncomingMessage, cookie?: string): string | undefined {
  const [, token] = /^Bearer +([^ ]+)$/i.exec(req.headers.authorization ?? "") ?? []
  return token ?? (cookie ? readCookie(req, cookie) : undefined)
}

export function readCookie(req: IncomingMessage, name: string) {
  const pairs = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="))
  return pairs.find(([key]) => key === name)?.[1]
}
