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

/** The token of the newest link to `page` that was sent to an address; waits for it, as mail goes out beside the answer. */
export async function readLinkToken(email: string, page: string, base?: string): Promise<string> {
  for (const end = Date.now() + 5000; ; await new Promise((done) => setTimeout(done, 50))) {
    const { body } = await send(`GET /dev/outbox?to=${email}`, {}, base)
    const texts: string[] = body.messages.map(({ text }: { text: string }) => text)
    const found = texts.map((text) => new RegExp(`/${page}#token=(\\S+)`).exec(text)?.[1]).find(Boolean)
    if (found) return found
    if (Date.now() > end) throw new Error(`No link to ${page} was sent to ${email}`)
  }
}

/** Locks an account by five wrong passwords. */
export async function lock(line: string, json: object, base?: string): Promise<void> {
  for (let at = 0; at < 5; at += 1) await send(line, { json }, base)
}

export async function logInAsAdmin(base?: string): Promise<string> {
  const json = { email: "admin@example.com", password: "Admin#12345" }
  return (await send("POST /api/v1/auth/login", { json }, base)).body.token
}
