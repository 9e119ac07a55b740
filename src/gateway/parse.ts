import { z, type ZodObject } from "@medusajs/framework/zod"
import { refuse, type Issue } from "./failure"
import type { Operation } from "./operation"
import type { Body, Fields } from "./read-body"

/**
 * The declared parts of a request, checked and typed. Path, query and form values arrive as text and are first read
 * as the types that the schema names; in JSON a wrong type stays wrong (R14). Unknown fields are dropped.
 * @throws `validation_failed` with every issue
 */
export function parseRequest(
  operation: Operation,
  parts: { params: Fields; query: Fields; body: Body },
): Record<string, unknown> {
  const { params, query, body } = operation.request
  const issues: Issue[] = []
  const read = (schema: ZodObject | undefined, fields: Fields, isText: boolean) => {
    if (!schema) return undefined
    const parsed = schema.safeParse(isText ? readAsTyped(schema, fields) : fields)
    if (!parsed.success) issues.push(...toIssues(parsed.error))
    else issues.push(...findNonText(parsed.data, ""))
    return parsed.data
  }
  const input = {
    params: read(params, parts.params, true),
    query: read(query, parts.query, true),
    body: read(body, parts.body.fields, parts.body.kind === "form"),
  }
  if (issues.length) throw refuse("validation_failed", { issues })
  return input
}

function toIssues(error: z.ZodError): Issue[] {
  return error.issues.map(({ path, message }) => ({ field: path.join(".") || "body", message }))
}

/** NUL and lone surrogates: PostgreSQL stores neither. */
function findNonText(value: unknown, field: string): Issue[] {
  if (typeof value === "string") {
    const isText = !value.includes("\0") && isWellFormed(value)
    return isText ? [] : [{ field: field || "body", message: "Contains characters that are not text" }]
  }
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => findNonText(one, field ? `${field}.${name}` : name))
}

const isWellFormed = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)

type JsonSchema = { type?: string | string[]; anyOf?: JsonSchema[]; properties?: Record<string, JsonSchema> }
const schemaTypes = new WeakMap<ZodObject, Map<string, Set<string>>>()

function readAsTyped(schema: ZodObject, fields: Fields): Fields {
  const types = typesOf(schema)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, readValue(value, types.get(name))]))
}

function readValue(value: unknown, types: Set<string> | undefined) {
  if (typeof value !== "string" || !types || types.has("string")) return value
  const isNumeric = types.has("number") || types.has("integer")
  if (isNumeric && /^[+-]?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (types.has("boolean") && /^(true|false|1|0)$/.test(value)) return value === "true" || value === "1"
  return value
}

/** The JSON types of each field, from the same JSON Schema that the documentation shows. */
function typesOf(schema: ZodObject) {
  const known = schemaTypes.get(schema)
  if (known) return known
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema
  const types = new Map(Object.entries(properties).map(([name, one]) => [name, new Set(typeNames(one))]))
  schemaTypes.set(schema, types)
  return types
}

const typeNames = ({ type = [], anyOf = [] }: JsonSchema): string[] => [...[type].flat(), ...anyOf.flatMap(typeNames)]
