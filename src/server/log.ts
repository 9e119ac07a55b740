import type { RequestLine } from "../gateway/gateway"
import { reportError } from "./error-reports"

const levels = ["error", "warn", "info", "http", "verbose", "debug", "silly"]
const shown = (level: string) => levels.indexOf(level) <= levels.indexOf(process.env.LOG_LEVEL ?? "info")
const asJson = () => (process.env.LOG_FORMAT ?? (process.env.NODE_ENV === "production" ? "json" : "pretty")) === "json"

/** One line for each request of a contract. */
export function logLine(line: RequestLine): void {
  if (!shown("info")) return
  if (asJson()) return void console.log(JSON.stringify({ level: "info", time: new Date().toISOString(), ...line }))
  const { method, path, status, ms, contract, request_id } = line
  console.log(`${method} ${path} ${status} ${ms} ms  ${contract}  ${request_id}`)
}

/** A failure that nobody foresaw, with its stack: the only thing that has one. */
export function logError(request: string, error: unknown): void {
  reportError(request, error)
  const { message, stack } = error instanceof Error ? error : { message: describe(error), stack: undefined }
  if (!asJson()) return void console.error(`${request}: ${stack ?? message}`)
  console.error(JSON.stringify({ level: "error", time: new Date().toISOString(), request, message, stack }))
}

/** Errors thrown in a workflow arrive as plain objects. */
function describe(error: unknown) {
  const { type, code, message, stack } = (error ?? {}) as Record<string, unknown>
  return JSON.stringify({ type, code, message, stack })
}
