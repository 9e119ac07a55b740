import type { Picture } from "./product"

/** R6: one life cycle, read from Medusa's order, its fulfilments and its payment. */
export type OrderStatus = "pending" | "confirmed" | "shipped" | "delivered" | "cancelled" | "returned"

/** An order as all contracts together show one. Amounts are in major units, rounded to the currency's minor unit. */
export interface Order {
  /** Medusa's id. */
  id: string
  /** The integer of R3; the printed numbers are made of it and `createdAt`. */
  number: number
  customerId: string
  /** The customer's integer. */
  customerNumber: number
  status: OrderStatus
  history: StatusChange[]
  currency: string
  lines: OrderLine[]
  /** Lines at the prices charged, before tax where tax comes on top. */
  subtotal: number
  shipping: number
  /** What comes on top of the prices; 0 where they include it. */
  tax: number
  total: number
  paymentMethod: string
  shippingAddress: Address
  billingAddress: Address | null
  notes: string | null
  createdAt: Date
  updatedAt: Date
  estimatedDelivery: Date
}

export interface StatusChange {
  status: OrderStatus
  at: Date
  note: string
}

export interface OrderLine {
  /** The line's own integer. */
  number: number
  productId: string
  /** The product's integer. */
  productNumber: number
  title: string
  /** What one costs. */
  price: number
  listPrice: number
  discountPercentage: number
  quantity: number
  /** `price` times `quantity`, and the same of the list price. */
  total: number
  listTotal: number
  thumbnail: Picture | null
  weightLabel: string | null
}

export interface Address {
  firstName: string
  lastName: string
  /** The whole address where it was given as free text, word for word (R20). */
  text: string
  /** Its parts where they were given apart. */
  street: string
  city: string
  state: string
  postalCode: string
  /** As it was written. */
  country: string
  phone: string
}
