import { z, type ZodType } from "@medusajs/framework/zod"
import type { Contract } from "./contract"
import type { GatewayFailures } from "./failure"
import type { Operation } from "./operation"

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of one contract, from the declarations alone. `version` is that of this package. */
export function describeContract(operations: readonly Operation[], version: string): Json {
  const [{ contract }] = operations
  const paths: Record<string, Json> = {}
  for (const group of groupByAddress(operations)) {
    const [{ path, method }] = group
    const place = (paths[path.replace(/:(\w+)/g, "{$1}")] ??= {})
    place[method.toLowerCase()] = group.length === 1 ? describeOperation(group[0]) : describeGroup(group)
  }
  return {
    openapi: "3.1.0",
    info: { title: `${contract.title} API`, version, description: `The contract \`${contract.id}\` of Portico.` },
    servers: [{ url: "/" }],
    paths,
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
  }
}

/** PHP pages have one address for several actions, and OpenAPI has one operation for an address. */
function groupByAddress(operations: readonly Operation[]): Operation[][] {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations) {
    const key = `${operation.method} ${operation.path}`
    groups.set(key, [...(groups.get(key) ?? []), operation])
  }
  return [...groups.values()]
}

function describeOperation(operation: Operation): Json {
  return {
    operationId: nameOf(operation),
    summary: operation.summary,
    ...describeSecurity([operation]),
    ...describeParameters([operation]),
    ...describeBody([operation]),
    responses: describeResponses([operation]),
  }
}

function describeGroup(group: Operation[]): Json {
  return {
    operationId: nameOf({ ...group[0], fixed: {} }),
    summary: `One of: ${group.map(({ fixed }) => Object.values(fixed).join(", ")).join("; ")}`,
    description: group.map(({ fixed, summary }) => `- \`${new URLSearchParams(fixed)}\`: ${summary}`).join("\n"),
    ...describeSecurity(group),
    ...describeParameters(group),
    ...describeBody(group),
    responses: describeResponses(group),
  }
}

/** `POST /api/v1/orders/:id` is `post_api_v1_orders_id`. */
function nameOf({ method, path, fixed }: Operation) {
  return [method, path, ...Object.values(fixed)].join("_").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/_$/, "") // prettier-ignore
}

function describeSecurity(group: Operation[]): Json {
  const needed = group.map(({ auth }) => auth !== "public")
  if (!needed.includes(true)) return {}
  const optional = needed.includes(false) || group.some(({ auth }) => auth === "optional")
  return { security: optional ? [{ bearer: [] }, {}] : [{ bearer: [] }] }
}

function describeParameters(group: Operation[]): Json {
  const parameters = new Map<string, Json>()
  for (const { request, fixed, method, cache } of group) {
    if (cache) parameters.set("If-None-Match", { name: "If-None-Match", in: "header", required: false, schema: text })
    for (const [place, schema] of [["path", request.params], ["query", request.query]] as const) {
      if (!schema) continue
      const { properties = {}, required = [] } = toJsonSchema(schema, "input") as { properties?: Json; required?: string[] }
      for (const [name, one] of Object.entries(properties)) {
        const isRequired = place === "path" || (group.length === 1 && required.includes(name))
        parameters.set(name, { name, in: place, required: isRequired, schema: one })
      }
    }
    for (const [name, value] of Object.entries(method === "GET" ? fixed : {})) {
      const known = (parameters.get(name)?.schema as { enum?: string[] } | undefined)?.enum ?? []
      parameters.set(name, { name, in: "query", required: true, schema: { type: "string", enum: [...known, value] } })
    }
  } // prettier-ignore
  return parameters.size ? { parameters: [...parameters.values()] } : {}
}

function describeBody(group: Operation[]): Json {
  const bodies = group.flatMap(({ request, fixed, method }) => {
    if (method === "GET" || (!request.body && !Object.keys(fixed).length)) return []
    const constants = Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, z.literal(value)]))
    return [toJsonSchema(z.object({ ...constants, ...request.body?.shape }), "input")]
  })
  if (!bodies.length) return {}
  const schema = bodies.length === 1 ? bodies[0] : { oneOf: bodies }
  const types = { json: "application/json", form: "application/x-www-form-urlencoded" }
  const content = Object.fromEntries(group[0].contract.accepts.map((kind) => [types[kind], { schema }]))
  return { requestBody: { required: true, content } }
}

/** Failures that any request may meet, beside those that an operation declares. */
function commonFailures({ auth, request }: Operation): (keyof GatewayFailures)[] {
  const hasInput = request.params ?? request.query ?? request.body
  return [
    ...(request.body ? (["malformed_body", "body_too_large", "unsupported_media_type"] as const) : []),
    ...(hasInput ? (["validation_failed"] as const) : []),
    ...(auth === "public" ? [] : (["unauthenticated", "token_expired", "forbidden"] as const)),
    "rate_limited",
    "internal_error",
  ]
}

function describeResponses(group: Operation[]): Json {
  const replies = new Map<number, { words: Set<string>; schemas: Map<ZodType, Json> }>()
  const add = (status: number, words: string, schema: ZodType, io: "input" | "output") => {
    const reply = replies.get(status) ?? { words: new Set(), schemas: new Map() }
    replies.set(status, reply)
    reply.words.add(words)
    if (!reply.schemas.has(schema)) reply.schemas.set(schema, toJsonSchema(schema, io))
  }
  for (const operation of group) {
    const { contract, status, reply, summary, throws, refusals } = operation
    add(status, summary, contract.successSchema(reply), "output")
    for (const code of new Set([...commonFailures(operation), ...throws])) {
      const wording = contract.wordings[code]
      add(wording.status, sayFailure(contract, code), refusals[code]?.schema ?? contract.failureSchema, "output")
    }
  }
  const isCached = group.some(({ cache }) => cache)
  const described = [...replies].sort().map(([status, { words, schemas }]) => {
    const [first, ...others] = schemas.values()
    const schema = others.length ? { anyOf: [first, ...others] } : first
    const headers = isCached && status < 300 ? { headers: cachedHeaders } : {}
    return [String(status), { description: [...words].join("; "), ...headers, content: { "application/json": { schema } } }] // prettier-ignore
  })
  const notModified = { description: "If-None-Match names what there is", headers: cachedHeaders }
  return Object.fromEntries(isCached ? [...described, ["304", notModified]] : described)
}

const text = { type: "string" }
/** Of replies that may be kept. */
const cachedHeaders = {
  ETag: { description: "Names these bytes; to be sent back in If-None-Match", schema: text },
  "Cache-Control": { description: "How long browsers and shared caches may keep it", schema: text },
}

function sayFailure({ wordings }: Contract, code: string) {
  const { code: wireCode, message } = wordings[code]
  return typeof message === "string" ? `${wireCode}: ${message}` : `${wireCode}: ${code.replaceAll("_", " ")}`
}

/** JSON Schema 2020-12, which is the dialect of OpenAPI 3.1. */
function toJsonSchema(schema: ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json
  return rest
}
