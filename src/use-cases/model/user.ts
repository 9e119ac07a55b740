/** A customer or an admin, as all contracts together show one. */
export interface User {
  kind: "customer" | "admin"
  /** Medusa's id. */
  id: string
  /** The integer of R3. */
  number: number
  email: string
  username: string | null
  firstName: string
  lastName: string
  /** E.164. */
  phone: string | null
  /** Free text, as it was given (R20). */
  address: string | null
  gender: string | null
  age: number | null
  image: string | null
  createdAt: Date
  updatedAt: Date
}

/** A user with a token that lets them in. */
export interface Session {
  user: User
  token: string
  expiresAt: Date
  /** Life of the token in seconds. */
  expiresIn: number
  /** Only where the contract has them. */
  refreshToken?: string
}
