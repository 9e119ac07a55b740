import type { artists } from "./artists"

/** A product of the demo shop, before it is one of Medusa's. */
export interface DemoProduct {
  handle: string
  title: string
  description: string
  category: string
  /** Major units. */
  price: number
  currency: "usd" | "inr"
  /** Off the price, in per cent; becomes a sale price. */
  discount?: number
  stock: number
  brand?: string
  weight?: string
  features?: string[]
  nutrition?: Record<string, string>
  artist?: keyof typeof artists
  featured?: string
}
