import { chooseOperation } from "../../src/gateway/choose"
import type { Operation } from "../../src/gateway/operation"

const operation = (contract: string, more: Partial<Operation> = {}) =>
  ({ contract: { id: contract }, fixed: {}, when: [], ...more }) as Operation

const shop = operation("shop", { when: ["username"] })
const gallery = operation("gallery", { when: ["email"] })
const none = { query: {}, body: {} }

it("the body's own fields come before everything else", () => {
  const signs = { query: {}, body: { email: "x" }, tokenContract: "shop", headerContract: "shop" }
  expect(chooseOperation([shop, gallery], signs)).toBe(gallery)
})

it("then the token, then the header, then the order of listing", () => {
  expect(chooseOperation([shop, gallery], { ...none, tokenContract: "gallery", headerContract: "shop" })).toBe(gallery)
  expect(chooseOperation([shop, gallery], { ...none, headerContract: "gallery" })).toBe(gallery)
  expect(chooseOperation([shop, gallery], { ...none, headerContract: "unheard of" })).toBe(shop)
  expect(chooseOperation([shop, gallery], none)).toBe(shop)
})

it("a fixed field must be there, in the query or in the body, and the query wins", () => {
  const add = operation("php", { fixed: { action: "add" } })
  const list = operation("php", { fixed: { action: "list" } })
  expect(chooseOperation([add, list], { query: { action: "list" }, body: {} })).toBe(list)
  expect(chooseOperation([add, list], { query: {}, body: { action: "add" } })).toBe(add)
  expect(chooseOperation([add, list], { query: { action: "list" }, body: { action: "add" } })).toBe(list)
  expect(chooseOperation([add, list], none)).toBeUndefined()
})
