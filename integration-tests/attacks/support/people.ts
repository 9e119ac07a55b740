import { newEmail, newMobile, unique } from "../../setup/people"
import { sendRaw } from "./raw"

let addresses = 0
/** A client of an address that no other has, as a trusted proxy tells it. */
export function newAddress(): { "x-forwarded-for": string } {
  addresses += 1
  return { "x-forwarded-for": `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}` }
}

export interface Customer {
  username: string
  email: string
  mobile: string
  password: string
}

/** Six to twenty characters, as `services` wants it. */
export const newUsername = () => `john_${unique("").slice(-14)}`

/** Somebody with all the names that an account can have. */
export async function newCustomer(base?: string): Promise<Customer> {
  const customer = { username: newUsername(), email: newEmail(), mobile: newMobile(), password: "John@123$" }
  const json = { ...customer, confirm_password: customer.password }
  const { status } = await sendRaw("POST /api/v1/auth/register", { json, headers: newAddress() }, base)
  if (status !== 201) throw new Error(`The customer was not registered: ${status}`)
  return customer
}

export interface Login {
  token: string
  refreshToken: string
}

/** A login with a refresh token. */
export async function logIn({ email, password }: Pick<Customer, "email" | "password">, base?: string): Promise<Login> {
  const reply = await sendRaw("POST /api/v1/auth/login", { json: { email, password }, headers: newAddress() }, base)
  if (reply.status !== 200) throw new Error(`${email} was not let in: ${reply.text}`)
  return reply.body
}

/** A login by Medusa's own route, whose tokens renew themselves. */
export async function logInToMedusa({ email, password }: Customer, base?: string): Promise<string> {
  const json = { identifier: email, password }
  const reply = await sendRaw("POST /auth/customer/password", { json, headers: newAddress() }, base)
  if (reply.status !== 200) throw new Error(`${email} was not let in by Medusa: ${reply.text}`)
  return reply.body.token
}

export const admin = { email: "admin@example.com", password: "Admin#12345" }
export const wrongPassword = "notThePassword"
