/**
 * The printed numbers of an order: a prefix, its UTC day and its integer with two digits or more.
 * Both parts are fixed when the order is placed, so a number needs no place of its own and never changes (R3, R24).
 */
export function printNumber(prefix: "KK" | "ORD-", { number, createdAt }: { number: number; createdAt: Date }): string {
  const day = createdAt.toISOString().slice(0, 10).replaceAll("-", "")
  return `${prefix}${day}${number.toString().padStart(2, "0")}`
}

/** An order as callers name it: its integer, a printed number, or Medusa's id (R3). */
export type OrderRef = number | string

export type ParsedOrderRef = { id: string } | { number: number; day?: string }

/** `day` is the `YYYYMMDD` that a printed number claims. */
export function parseOrderRef(ref: OrderRef): ParsedOrderRef {
  const [, day, digits] = /^(?:KK|ORD-)(\d{8})(\d{2,9})$/i.exec(String(ref)) ?? []
  if (digits) return { number: Number(digits), day }
  if (/^\d{1,9}$/.test(String(ref))) return { number: Number(ref) }
  return { id: String(ref) }
}
