/** What a person does in a shop, whatever dialect their storefront speaks. A contract offers what it has so far. */
export interface Shopper {
  contract: string
  /** Makes an account for somebody new and is logged in as them. `email` where a scenario wants a certain one. */
  register(email?: string): Promise<Outcome>
  /** Logs in again as the same person; for a contract with passwords. */
  logIn?(): Promise<Outcome>
  /** The e-mail of whoever is logged in, as they registered. */
  email(): string
  /** The token of whoever is logged in. */
  token(): string
  listProducts?(take: number): Promise<ShownProduct[]>
  readProduct?(id: number): Promise<ShownProduct | undefined>
  /** Orders one product for cash on delivery. */
  order?(product: number, quantity: number): Promise<OrderOutcome>
  listOrders?(): Promise<ShownOrder[]>
  readOrder?(id: string): Promise<ShownOrder | undefined>
}

export interface Outcome {
  ok: boolean
  status: number
}

export interface OrderOutcome extends Outcome {
  order?: ShownOrder
}

export interface ShownProduct {
  id: number
  name: string
  /** What one costs. */
  price: number
  stock: number
}

export interface ShownOrder {
  id: string
  status: string
  total: number
}

export type NewShopper = () => Shopper

/** Products of a contract's demo range. */
export interface Range {
  product: number
  /** One that no other test orders, so that its stock can be counted. */
  counted: number
}
