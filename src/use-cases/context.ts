import type { MedusaContainer } from "@medusajs/framework/types"

export interface Customer {
  kind: "customer"
  /** Medusa's customer id. */
  id: string
  /** The integer of R3. */
  number: number
  email: string
  authIdentityId: string
  /** The login that the caller's token belongs to; absent while one is being opened. */
  sessionId?: string
}

/** A Medusa admin user (R9). */
export interface Admin {
  kind: "admin"
  /** Medusa's user id. */
  id: string
  number: number
  email: string
  authIdentityId: string
  sessionId?: string
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

/** Hands out tokens in the name of the door that the caller came through. */
export interface TokenIssuer {
  /** The time to begin a login with. */
  now(): Promise<string>
  /** Opens a login. @throws invalid_credentials when all logins of the person were ended since it was begun */
  forPerson(person: Person, asked?: Opening): Promise<IssuedTokens>
  /** New tokens of a login that there is. */
  renew(person: Person, session: { id: string; refreshToken?: string }, seconds?: number): Promise<IssuedTokens>
  /** Life of a refresh token in seconds. */
  refreshSeconds: number
  forRegistrant(mobile: string): AccessToken
  /** A token to set a new password with, bound to one provider identity and one row of Medusa's reset tokens. */
  forReset(claims: ResetClaims): string
  /** Undefined for anything else than such a token, or an expired one. */
  readReset(token: string): ResetClaims | undefined
}

export interface Opening {
  /** A shorter life of the access token than it would have, in seconds. */
  seconds?: number
  /** The issuer's `now()` before the person's password or code was looked at; left out where there was none. */
  since?: string
}

export interface ResetClaims {
  entity_id: string
  provider: string
  actor_type: string
  jti: string
}

export interface AccessToken {
  token: string
  expiresAt: Date
  /** Its life in seconds. */
  expiresIn: number
}

export interface IssuedTokens extends AccessToken {
  /** Only where the door has them. */
  refreshToken?: string
}

/** What a use case is given beside its input. It cannot ask through which contract the caller came. */
export interface Context<A extends Actor = Actor> {
  scope: MedusaContainer
  actor: A
  market: Market
  tokens: TokenIssuer
  /** Where the request comes from; an IPv6 address stands for its /64. */
  client: { address: string; userAgent?: string }
  /** Where image paths begin: `https://cdn.example.com`. */
  imagesUrl: string
}

export type UseCase<Input, Output, A extends Actor = Actor> = (input: Input, context: Context<A>) => Promise<Output>

/** What the use cases of identity need of it: they serve Medusa's own routes too, which have no market. */
export type IdentityContext<A extends Actor = Actor> = Pick<Context<A>, "scope" | "actor" | "tokens" | "client">

export type IdentityUseCase<Input, Output, A extends Actor = Actor> = (
  input: Input,
  context: IdentityContext<A>,
) => Promise<Output>

/** The context for each kind of access that an operation can declare. */
export interface Contexts {
  public: Context
  optional: Context<Customer | Admin | Guest>
  customer: Context<Customer>
  admin: Context<Admin>
  person: Context<Person>
  registrant: Context<Registrant>
}
