import type { MedusaContainer } from "@medusajs/framework/types"

export interface Customer {
  kind: "customer"
  /** Medusa's customer id. */
  id: string
  /** The integer of R3. */
  number: number
  email: string
  authIdentityId: string
}

/** A Medusa admin user (R9). */
export interface Admin {
  kind: "admin"
  /** Medusa's user id. */
  id: string
  number: number
  email: string
  authIdentityId: string
}

/** Somebody who has proved a mobile number and has no account yet. */
export interface Registrant {
  kind: "registrant"
  /** E.164. */
  mobile: string
}

export interface Guest {
  kind: "guest"
}

export type Person = Customer | Admin
export type Actor = Person | Registrant | Guest

/** Where the caller shops: one sales channel and one region, whose currency and countries hold. */
export interface Market {
  salesChannelId: string
  regionId: string
  /** ISO 4217 in lower case, as Medusa has it. */
  currency: string
  countries: Country[]
}

export interface Country {
  /** In lower case, as Medusa has it. */
  iso2: string
  iso3: string
  name: string
}

/** Hands out access tokens in the name of the door that the caller came through. */
export interface TokenIssuer {
  forPerson(person: Person): AccessToken
  forRegistrant(mobile: string): AccessToken
}

export interface AccessToken {
  token: string
  expiresAt: Date
  /** Its life in seconds. */
  expiresIn: number
}

/** What a use case is given beside its input. It cannot ask through which contract the caller came. */
export interface Context<A extends Actor = Actor> {
  scope: MedusaContainer
  actor: A
  market: Market
  tokens: TokenIssuer
  /** Where image paths begin: `https://cdn.example.com`. */
  imagesUrl: string
}

export type UseCase<Input, Output, A extends Actor = Actor> = (input: Input, context: Context<A>) => Promise<Output>

/** The context for each kind of access that an operation can declare. */
export interface Contexts {
  public: Context
  optional: Context<Customer | Admin | Guest>
  customer: Context<Customer>
  admin: Context<Admin>
  person: Context<Person>
  registrant: Context<Registrant>
}
