import type { IncomingMessage } from "node:http"
import getRawBody from "raw-body"
import { refuse } from "./failure"

/** Largest body in bytes; uploads will have their own limit. */
export const BODY_LIMIT = 64 * 1024
/** Deepest nesting and most keys of a JSON body. */
export const DEPTH_LIMIT = 8
export const KEY_LIMIT = 500

export type Fields = Record<string, unknown>

export interface Body {
  /** `form` values are all text and are read as the types that the schema asks for. */
  kind: "json" | "form" | "none"
  fields: Fields
}

/**
 * Reads a request's body as an object.
 * @throws `unsupported_media_type`, `body_too_large`, `malformed_body` (not JSON, not an object, cut off) or `body_too_complex`
 */
export async function readBody(req: IncomingMessage): Promise<Body> {
  const kind = kindOf(req)
  if (kind === "none") return { kind, fields: {} }
  const text = await readText(req)
  if (text === "") return { kind: "none", fields: {} }
  if (kind === "form") return { kind, fields: Object.fromEntries(new URLSearchParams(text)) }
  return { kind, fields: parseJson(text) }
}

function kindOf(req: IncomingMessage): Body["kind"] {
  const { "transfer-encoding": chunked, "content-length": length } = req.headers
  if (chunked === undefined && !Number(length)) return "none"
  const encoding = req.headers["content-encoding"] ?? "identity"
  const [type, ...parameters] = (req.headers["content-type"] ?? "").toLowerCase().split(";")
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith("charset="))
  const readable = encoding === "identity" && (!charset || /^charset="?utf-?8"?$/.test(charset))
  if (readable && /^application\/(json|[\w.+-]+\+json)$/.test(type.trim())) return "json"
  if (readable && type.trim() === "application/x-www-form-urlencoded") return "form"
  throw refuse("unsupported_media_type")
}

async function readText(req: IncomingMessage): Promise<string> {
  try {
    const length = req.headers["content-length"]
    const bytes = await getRawBody(req, { limit: BODY_LIMIT, length })
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (error) {
    const { type } = error as { type?: string }
    throw type === "entity.too.large" ? refuse("body_too_large", { limit: BODY_LIMIT }) : refuse("malformed_body")
  }
}

function parseJson(text: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse("malformed_body")
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse("malformed_body")
  requireSimple(value)
  return value as Fields
}

function requireSimple(root: object) {
  let keys = 0
  const open: [value: object, depth: number][] = [[root, 1]]
  for (let at = open.pop(); at; at = open.pop()) {
    const [value, depth] = at
    const inner = Object.values(value)
    keys += inner.length
    if (depth > DEPTH_LIMIT || keys > KEY_LIMIT) throw refuse("body_too_complex")
    for (const one of inner) if (typeof one === "object" && one !== null) open.push([one, depth + 1])
  }
}
