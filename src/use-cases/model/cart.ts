import type { Picture } from "./product"
import type { Totals } from "./totals"

/** A customer's open cart. Amounts are in major units, rounded to the currency's minor unit. */
export interface Cart extends Totals {
  /** Medusa's id; null while nothing was ever added. */
  id: string | null
  lines: CartLine[]
}

export interface CartLine {
  productId: string
  variantId: string
  productNumber: number
  title: string
  weightLabel: string | null
  price: number
  quantity: number
  /** `price` times `quantity`. */
  total: number
  image: Picture | null
  /** What could be ordered of it now. */
  stock: number
}
