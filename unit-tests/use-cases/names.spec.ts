import fc from "fast-check"
import { foldName, splitName, toLoginName, toMobile } from "../../src/names"

describe("toMobile", () => {
  it.each(["9876543210", "+919876543210", "09876543210", "98765 43210", "+91 98765-43210", "919876543210"])(
    "knows %s",
    (text) => expect(toMobile(text)).toBe("+919876543210"),
  )
  it.each([
    "",
    "12345",
    "5876543210",
    "98765432101",
    "+449876543210",
    "９８７６５４３２１０",
    "9876543210x",
    "987654321٠",
  ])("refuses %j", (text) => expect(toMobile(text)).toBeUndefined())
})

describe("foldName", () => {
  it("makes spellings of one address one", () => {
    expect(new Set(["John@Example.com", " john@example.com ", "ｊｏｈｎ@example.com"].map(foldName)).size).toBe(1)
  })
  it("changes nothing when done twice", () => {
    fc.assert(fc.property(fc.string(), (name) => foldName(foldName(name)) === foldName(name)))
  })
})

it("toLoginName takes a mobile number for one and anything else for a name", () => {
  expect(toLoginName("09876543210")).toBe("+919876543210")
  expect(toLoginName("John_Doe")).toBe("john_doe")
})

it.each([
  ["John Doe", "John", "Doe"],
  ["Madonna", "Madonna", ""],
  [" Anna  Maria Lopez ", "Anna", "Maria Lopez"],
])("splitName(%j)", (name, firstName, lastName) => expect(splitName(name)).toEqual({ firstName, lastName }))
