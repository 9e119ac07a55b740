import type { IncomingMessage, ServerResponse } from "node:http"
import cors from "cors"
import helmet from "helmet"

export type GuardHeaders = (req: IncomingMessage, res: ServerResponse) => void

/** Sets the security headers (dummyjson.md 11.3) and, for the listed origins, those that let a browser's script read a reply. */
export function createGuardHeaders(origins: readonly string[]): GuardHeaders {
  const setSecurity = helmet({ crossOriginEmbedderPolicy: true })
  const setCors = cors({
    origin: [...origins],
    credentials: true,
    methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
    exposedHeaders: ["X-Request-ID", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"],
    maxAge: 600,
    preflightContinue: true,
  })
  return (req, res) => {
    setSecurity(req, res, () => {})
    setCors(req as never, res as never, () => {})
  }
}
