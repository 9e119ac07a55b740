import { randomInt } from "node:crypto"
import { send } from "./http"

let last = 0
/** A word that no other test has. */
export const unique = (prefix: string) =>
  `${prefix}${Date.now().toString(36)}${process.pid}${(last += 1)}`.toLowerCase()

export const newEmail = () => `${unique("jane")}@example.com`
export const newMobile = () => `9${randomInt(100_000_000, 999_999_999)}`

/** The newest code that was sent to a mobile number, from the outbox. */
export async function readOtp(mobile: string): Promise<string> {
  const { body } = await send(`GET /dev/outbox?to=${mobile}`)
  return /^\d{6}/.exec(body.messages[0].text)![0]
}

export async function logInAsAdmin(base?: string): Promise<string> {
  const json = { email: "admin@example.com", password: "Admin#12345" }
  return (await send("POST /api/v1/auth/login", { json }, base)).body.token
}
