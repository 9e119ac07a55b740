import fc from "fast-check"
import { toAmount, toDiscountPercentage } from "../../src/money"
import { toTotals } from "../../src/use-cases/model/totals"

it("rounds half up to the currency's minor unit", () => {
  expect(toAmount("181.4384", "usd")).toBe(181.44)
  expect(toAmount("1.005", "usd")).toBe(1.01)
  expect(toAmount("1.5", "jpy")).toBe(2)
})

it("shows the documented discount (dummyjson.md 6.2.1)", () => {
  expect(toDiscountPercentage("1133.99", "1199.99")).toBe(5.5)
  expect(toDiscountPercentage("10", "10")).toBe(0)
  expect(toDiscountPercentage("12", "10")).toBe(0)
})

it("sums the documented order (dummyjson.md 6.2.1)", () => {
  const items = [{ unit_price: 1133.99, quantity: 2 }]
  expect(toTotals({ currency_code: "usd", total: "2449.4184", items, shipping_methods: [{ amount: 0 }] })).toEqual({
    subtotal: 2267.98,
    shipping: 0,
    tax: 181.44,
    total: 2449.42,
  })
})

it("never loses a cent between lines and total where prices include the tax", () => {
  const line = fc.record({ unit_price: fc.integer({ min: 0, max: 1e7 }), quantity: fc.integer({ min: 1, max: 1e4 }) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const cents = lines.reduce((sum, { unit_price, quantity }) => sum + unit_price * quantity, 0)
      const items = lines.map(({ unit_price, quantity }) => ({ unit_price: unit_price / 100, quantity }))
      const totals = toTotals({ currency_code: "inr", total: cents / 100, items })
      expect(totals).toEqual({ subtotal: cents / 100, shipping: 0, tax: 0, total: cents / 100 })
    }),
  )
})
