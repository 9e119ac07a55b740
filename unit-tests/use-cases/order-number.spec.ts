import fc from "fast-check"
import { parseOrderRef, printNumber } from "../../src/use-cases/orders/order-number"

it("prints the documented numbers", () => {
  const day = { createdAt: new Date("2025-07-30T10:30:00Z") }
  expect(printNumber("KK", { number: 12, ...day })).toBe("KK2025073012")
  expect(printNumber("ORD-", { number: 1, createdAt: new Date("2025-12-24T10:00:00Z") })).toBe("ORD-2025122401")
  expect(printNumber("KK", { number: 1234, ...day })).toBe("KK202507301234")
})

it("reads every number that it prints", () => {
  const order = fc.record({
    number: fc.integer({ min: 1, max: 999_999_999 }),
    createdAt: fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
  })
  fc.assert(
    fc.property(fc.constantFrom("KK" as const, "ORD-" as const), order, (prefix, one) => {
      const day = one.createdAt.toISOString().slice(0, 10).replaceAll("-", "")
      expect(parseOrderRef(printNumber(prefix, one))).toEqual({ number: one.number, day })
    }),
  )
})

it("takes a bare integer for one and anything else for Medusa's id", () => {
  expect(parseOrderRef(12)).toEqual({ number: 12 })
  expect(parseOrderRef("12")).toEqual({ number: 12 })
  expect(parseOrderRef("order_01ABC")).toEqual({ id: "order_01ABC" })
})
