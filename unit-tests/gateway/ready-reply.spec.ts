import type { Operation } from "../../src/gateway/operation"
import { hasEtag, makeReady } from "../../src/gateway/ready-reply"

const operation = { auth: "public" } as Operation
const etagOf = (body: unknown) => makeReady(operation, body, "", false).etag

it("has one ETag for the same bytes and another for others", () => {
  expect(etagOf({ price: 39.5 })).toBe(etagOf({ price: 39.5 }))
  expect(etagOf({ price: 39.5 })).not.toBe(etagOf({ price: 39 }))
  expect(etagOf("ünïcode 🫖")).toMatch(/^"[\w-]{27}"$/)
  expect(makeReady(operation, "ü🫖", "", false).bytes.toString()).toBe('"ü🫖"')
})

it.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", W/"abc" , "y"', true],
  ["*", true],
  ['"ab"', false],
  ["abc", false],
  ['"abc', false],
  ["", false],
  [undefined, false],
])("If-None-Match: %s names it: %s", (header, isNamed) => expect(hasEtag(header, '"abc"')).toBe(isNamed))

it("varies by what chooses another reply", () => {
  const vary = (one: Partial<Operation>, isShared: boolean) =>
    makeReady(one as Operation, "", "", isShared).briefHead.at(-1)
  expect(vary({ auth: "public" }, false)).toBe("Origin")
  expect(vary({ auth: "optional" }, false)).toBe("Origin, Authorization")
  expect(vary({ auth: "public" }, true)).toBe("Origin, Authorization, X-Api-Contract")
})
