import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"
import cors from "cors"
import helmet from "helmet"

/** The security headers (dummyjson.md 11.3) and, for the listed origins, those that let a browser's script read a reply. */
export interface GuardHeaders {
  /** Those of an answer, names and values in turn. */
  of(req: IncomingMessage): readonly string[]
  set(req: IncomingMessage, res: ServerResponse): void
}

const rateLimitHeaders = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]

export function createGuardHeaders(origins: readonly string[]): GuardHeaders {
  const setSecurity = helmet({ crossOriginEmbedderPolicy: true })
  const setCors = cors({
    origin: [...origins],
    credentials: true,
    methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
    exposedHeaders: ["X-Request-ID", ...rateLimitHeaders, "Retry-After", "ETag"],
    maxAge: 600,
    preflightContinue: true,
  })
  const set = (req: IncomingMessage, res: ServerResponse) => {
    setSecurity(req, res, () => {})
    setCors(req as never, res as never, () => {})
  }
  // But for a preflight they depend on the origin alone, and working them out costs more than all else of a ready reply.
  const ofStrangers = record(set, undefined)
  const ofOrigins = new Map(origins.map((origin) => [origin, record(set, origin)]))
  return { set, of: ({ headers: { origin } }) => (origin && ofOrigins.get(origin)) || ofStrangers }
}

/** What `set` would set for a GET from an origin. */
function record(set: GuardHeaders["set"], origin: string | undefined): string[] {
  const req = new IncomingMessage(new Socket())
  req.method = "GET"
  req.headers.origin = origin
  const res = new ServerResponse(req)
  set(req, res)
  // What varies is told by the reply.
  const names = res.getHeaderNames().filter((name) => name !== "vary")
  return names.flatMap((name) => [name, String(res.getHeader(name))])
}
