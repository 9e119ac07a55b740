import { readHistory } from "../../src/use-cases/orders/read-history"

const placed = { status: "pending", created_at: "2026-01-01T10:00:00Z", canceled_at: null }
const statuses = (row: Parameters<typeof readHistory>[0]) => readHistory(row).map(({ status }) => status)

it("an order is pending when nothing has happened", () => {
  expect(readHistory(placed)).toEqual([
    { status: "pending", at: new Date("2026-01-01T10:00:00Z"), note: "Order placed" },
  ])
})

it("payment or a first fulfilment confirms it, whichever comes first", () => {
  const payment_collections = [{ payments: [{ provider_id: "x", captured_at: "2026-01-03T10:00:00Z" }] }]
  const fulfillments = [{ created_at: "2026-01-02T10:00:00Z", shipped_at: null, delivered_at: null, canceled_at: null }]
  expect(readHistory({ ...placed, payment_collections, fulfillments })[1]).toMatchObject({
    status: "confirmed",
    at: new Date("2026-01-02T10:00:00Z"),
  })
})

it("follows a parcel to the door, and forgets a fulfilment that was cancelled", () => {
  const parcel = {
    created_at: "2026-01-02T10:00:00Z",
    shipped_at: "2026-01-03T10:00:00Z",
    delivered_at: "2026-01-04T10:00:00Z",
    canceled_at: null,
  }
  expect(statuses({ ...placed, fulfillments: [parcel] })).toEqual(["pending", "confirmed", "shipped", "delivered"])
  expect(statuses({ ...placed, fulfillments: [{ ...parcel, canceled_at: "2026-01-05T10:00:00Z" }] })).toEqual([
    "pending",
  ])
})

it("ends with a cancellation", () => {
  expect(statuses({ ...placed, canceled_at: "2026-01-02T10:00:00Z" })).toEqual(["pending", "cancelled"])
})
