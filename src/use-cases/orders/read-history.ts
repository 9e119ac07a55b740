import type { StatusChange } from "../model/order"

/** What Medusa knows of an order's life. */
export interface HistoryRow {
  status: string
  created_at: string
  canceled_at: string | null
  payment_collections?: { payments?: { provider_id: string; captured_at: string | null }[] }[]
  fulfillments?: {
    created_at: string
    shipped_at: string | null
    delivered_at: string | null
    canceled_at: string | null
  }[]
}

/**
 * The life of an order so far, oldest first (R6). It is read off Medusa's order, payment and fulfilments each time:
 * there is no second truth that staff in the Medusa admin could leave behind.
 */
export function readHistory(row: HistoryRow): StatusChange[] {
  const payments = row.payment_collections?.flatMap((collection) => collection.payments ?? []) ?? []
  const fulfillments = (row.fulfillments ?? []).filter(({ canceled_at }) => !canceled_at)
  const confirmed = earliest([
    ...payments.map(({ captured_at }) => captured_at),
    ...fulfillments.map(({ created_at }) => created_at),
  ])
  const events = [
    { status: "pending" as const, at: row.created_at, note: "Order placed" },
    { status: "confirmed" as const, at: confirmed, note: "Order confirmed and being prepared" },
    { status: "shipped" as const, at: earliest(fulfillments.map((one) => one.shipped_at)), note: "Order shipped" },
    {
      status: "delivered" as const,
      at: earliest(fulfillments.map((one) => one.delivered_at)),
      note: "Order delivered",
    },
    { status: "cancelled" as const, at: row.canceled_at, note: "Order cancelled" },
  ]
  return events.flatMap(({ at, ...event }) => (at ? [{ ...event, at: new Date(at) }] : []))
}

function earliest(dates: (string | null)[]): string | null {
  const [first] = dates.filter((date) => date !== null).sort((one, other) => +new Date(one) - +new Date(other))
  return first ?? null
}
