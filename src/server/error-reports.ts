import type * as Sentry from "@sentry/node"

let sentry: typeof Sentry | undefined

/**
 * Reports unexpected errors to SENTRY_DSN (dummyjson.md 13.1, 15.3). Only what is handed to `reportError` is sent: no
 * request body, header, cookie or query is ever collected.
 */
export async function startErrorReports(dsn: string | undefined, environment: string): Promise<void> {
  if (!dsn) return
  sentry = await import("@sentry/node")
  sentry.init({ dsn, environment, defaultIntegrations: false, tracesSampleRate: 0 })
}

/** `request` is what the log says of it: id, method and path. */
export function reportError(request: string, error: unknown): void {
  sentry?.captureException(error, { extra: { request } })
}

/** Waits until everything was sent, for so many milliseconds at most. */
export async function finishErrorReports(milliseconds: number): Promise<void> {
  await sentry?.close(milliseconds)
}
