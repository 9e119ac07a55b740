import { newEmail, readOtp } from "../setup/people"
import { figures } from "./support/figures"
import { admin, logIn, logInToMedusa, newCustomer, wrongPassword, type Customer } from "./support/people"
import { sendRaw } from "./support/raw"
import { claimsOf } from "./support/tokens"

const emailpass = (email: string) => ({ email, password: "OfTheThief@1" })
let customer: Customer
beforeAll(async () => {
  customer = await newCustomer()
})

describe("Medusa's own doors", () => {
  it.each([
    ["POST /auth/customer/emailpass/register", 401],
    ["POST /auth/customer/emailpass", 401],
    ["POST /auth/CUSTOMER/emailpass/register", 401],
    ["POST /auth/customer/emailpass/", 401],
    ["POST /auth/customer/password/register", 401],
    ["POST /auth/customer/otp/register", 401],
    ["POST /auth/customer/password/callback", 401],
    ["GET /auth/customer/password/callback", 401],
    ["POST /auth/user/password", 401],
    ["POST /auth/user/otp", 401],
  ])("%s makes no login and lets nobody in", async (line, wanted) => {
    const { status } = await sendRaw(line, { json: { ...emailpass(newEmail()), identifier: customer.email } })
    expect(status).toBe(wanted)
  })

  it("change no password for an access token", async () => {
    const token = await logInToMedusa(customer)
    const { status } = await sendRaw("POST /auth/customer/password/update", { token, json: { password: "Thief@123" } })
    expect(status).toBe(401)
    expect((await logIn(customer)).token).toEqual(expect.any(String))
  })

  it("give nobody a token without a login behind it", async () => {
    const { email, mobile, password } = customer
    await sendRaw("POST /store/otp/send", { json: { mobile } })
    const logins: [string, object, string?][] = [
      ["POST /auth/customer/password", { identifier: email, password }],
      ["POST /auth/customer/otp", { mobile, otp: await readOtp(mobile) }],
      ["POST /auth/user/emailpass", admin],
      ["POST /auth/token/refresh", {}, await logInToMedusa(customer)],
    ]
    for (const [line, json, token] of logins) {
      const { status, body } = await sendRaw(line, { json, token })
      const { sid, contract } = claimsOf(body.token)
      expect({ line, status, sid, contract }).toEqual({ line, status: 200, sid: expect.stringMatching(/^sess_/), contract: "medusa" }) // prettier-ignore
    }
  })

  it("keep the login when a token is renewed, so that its end is the end of both", async () => {
    const token = await logInToMedusa(customer)
    const renewed = (await sendRaw("POST /auth/token/refresh", { token })).body.token
    expect(claimsOf(renewed).sid).toBe(claimsOf(token).sid)
    await sendRaw("DELETE /store/sessions/current", { token })
    for (const one of [token, renewed]) {
      expect((await sendRaw("GET /store/customers/me", { token: one })).status).toBe(401)
    }
  })

  it("renew no token of a contract, whose logins have refresh tokens for that", async () => {
    const { token } = await logIn(customer)
    expect((await sendRaw("POST /auth/token/refresh", { token })).status).toBe(401)
  })

  // Medusa asks `authMethodsPerActor`, which has no line for an actor that nobody knows, and lets them in.
  it("take customers' passwords under the name of customers only", async () => {
    const json = { identifier: customer.email, password: customer.password }
    const { status } = await sendRaw("POST /auth/anybody/password", { json })
    figures.add("POST /auth/anybody/password with the right password", status)
    expect(status).toBeGreaterThanOrEqual(400)
  })

  // Anybody may take any address as an emailpass name, and dummyjson and shop send whoever has one to Medusa's provider.
  it("do not let a stranger take a customer's address away from them", async () => {
    const victim = await newCustomer()
    const { status } = await sendRaw("POST /auth/user/emailpass/register", { json: emailpass(victim.email) })
    figures.add("POST /auth/user/emailpass/register of a customer's address by a stranger", status)
    const { email: username, password } = victim
    const replies = [
      await sendRaw("POST /api/v1/auth/login", { json: { username, password } }),
      await sendRaw("POST /api/auth/login", { json: { username, password } }),
    ]
    expect(replies.map((reply) => reply.status)).toEqual([200, 200])
  })

  it("let nobody in by a name that they made for themselves among the staff", async () => {
    const json = emailpass(newEmail())
    const { body } = await sendRaw("POST /auth/user/emailpass/register", { json })
    for (const line of ["GET /admin/users/me", "GET /store/customers/me", "GET /api/v1/auth/me"]) {
      expect((await sendRaw(line, { token: body?.token ?? "none" })).status).toBe(401)
    }
    const { status } = await sendRaw("POST /auth/emailpass/user", { token: body?.token ?? "none", json: {} })
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await sendRaw("POST /api/v1/auth/login", { json })).status).toBe(400)
  })

  it("count wrong passwords like the others do", async () => {
    const other = await newCustomer()
    const json = { identifier: other.username, password: wrongPassword }
    for (let at = 0; at < 5; at += 1) await sendRaw("POST /auth/customer/password", { json })
    const right = { identifier: other.email, password: other.password }
    expect((await sendRaw("POST /auth/customer/password", { json: right })).status).toBe(401)
    const elsewhere = { username: other.email, password: other.password }
    expect((await sendRaw("POST /api/auth/login", { json: elsewhere })).status).toBe(403)
  })
})
