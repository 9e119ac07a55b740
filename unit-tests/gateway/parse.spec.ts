import { z } from "@medusajs/framework/zod"
import type { Operation, RequestSchemas } from "../../src/gateway/operation"
import { parseRequest } from "../../src/gateway/parse"

const parse = (request: RequestSchemas, parts: { query?: object; json?: object; form?: object }) =>
  parseRequest({ request } as Operation, {
    params: {},
    query: (parts.query ?? {}) as never,
    body: { kind: parts.form ? "form" : "json", fields: (parts.json ?? parts.form ?? {}) as never },
  })

const body = z.object({ quantity: z.int().min(1), gift: z.boolean().optional() })

it("reads text as the type that the schema names, in a query and a form", () => {
  expect(parse({ body }, { form: { quantity: "2", gift: "true" } }).body).toEqual({ quantity: 2, gift: true })
  expect(parse({ query: body }, { query: { quantity: "2", gift: "0" } }).query).toEqual({ quantity: 2, gift: false })
})

it("leaves text alone where text is meant", () => {
  const text = z.object({ mobile: z.string(), id: z.union([z.int(), z.string()]) })
  expect(parse({ query: text }, { query: { mobile: "0123", id: "7" } }).query).toEqual({ mobile: "0123", id: "7" })
})

it.each([
  { quantity: "2" },
  { quantity: 1.5 },
  { quantity: 0 },
  { quantity: null },
  {},
  { quantity: [2] },
  { quantity: 1e400 },
])("refuses %j in JSON, whose types are exact", (json) =>
  expect(() => parse({ body }, { json })).toThrow("validation_failed"),
)

it.each(["2x", "0x10", "1e3", "", " 2", "２"])("refuses %j as a number in a query", (quantity) =>
  expect(() => parse({ query: body }, { query: { quantity } })).toThrow("validation_failed"),
)

it("drops what nobody asked for, prototypes too", () => {
  const json = JSON.parse('{"quantity":1,"admin":true,"__proto__":{"polluted":true}}')
  expect(parse({ body }, { json }).body).toEqual({ quantity: 1 })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

it("tells every issue at once, by its field", () => {
  const nested = z.object({ address: z.object({ city: z.string("Required") }), quantity: z.int("Must be whole") })
  try {
    parse({ body: nested }, { json: { address: {}, quantity: "x" } })
    throw new Error("it was taken")
  } catch (error) {
    expect((error as { details: unknown }).details).toEqual({
      issues: [
        { field: "address.city", message: "Required" },
        { field: "quantity", message: "Must be whole" },
      ],
    })
  }
})
