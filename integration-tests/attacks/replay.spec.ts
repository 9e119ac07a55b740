import { readLinkToken, readOtp } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"
import { inParallel } from "./support/codes"
import { clearLocks } from "./support/database"
import { figures } from "./support/figures"
import { admin, logIn, logInToMedusa, newCustomer, wrongPassword, type Customer, type Login } from "./support/people"
import { sendRaw, type RawAsked } from "./support/raw"

/** Another process on the same database and the same keys. */
let second: TestServer
beforeAll(async () => {
  second = await startServer({ database: process.env.TEST_DATABASE_URL!.split("/").pop() })
}, 120_000)
afterAll(() => second.stop())
afterAll(() => clearLocks(process.env.TEST_DATABASE_URL!))

interface Loot extends Login {
  customer: Customer
  /** Of Medusa's own login, which renews itself. */
  native: string
  /** Of a cookie's session. */
  cookie: string
}

/** All that a thief could have of a customer. */
async function steal(): Promise<Loot> {
  const customer = await newCustomer()
  const native = await logInToMedusa(customer)
  const { headers } = await sendRaw("POST /auth/session", { token: native })
  return { customer, native, cookie: headers["set-cookie"]![0].split(";")[0], ...(await logIn(customer)) }
}

/** Every way to use it, each an access to what is the customer's. */
const uses: [name: string, line: string, asked: (loot: Loot) => RawAsked][] = [
  ["dummyjson", "GET /api/v1/auth/me", ({ token }) => ({ token })],
  ["kishanskraft", "GET /backend/api/auth.php?action=profile", ({ token }) => ({ token })],
  ["dummyjson, Medusa's token", "GET /api/v1/orders", ({ native }) => ({ token: native })],
  ["/store", "GET /store/customers/me", ({ token }) => ({ token })],
  ["/store, by cookie", "GET /store/customers/me", ({ cookie }) => ({ headers: { cookie } })],
  ["/store/sessions", "GET /store/sessions", ({ native }) => ({ token: native })],
  ["/auth/token/refresh", "POST /auth/token/refresh", ({ native }) => ({ token: native })],
  ["/auth/session", "POST /auth/session", ({ token }) => ({ token })],
  ["refresh token", "POST /api/v1/auth/refresh", ({ refreshToken }) => ({ json: { refreshToken } })],
]
const statusesOf = (loot: Loot, base?: string) =>
  Promise.all(uses.map(async ([name, line, asked]) => [name, (await sendRaw(line, asked(loot), base)).status] as const))

const post = (path: string, json: object, token?: string) => sendRaw(`POST /api/v1/auth/${path}`, { json, token })

/** What ends every login of a customer. */
const ends: [name: string, end: (loot: Loot) => Promise<{ status: number }>][] = [
  ["logging out everywhere", ({ token }) => post("logout", { everywhere: true }, token)],
  [
    "a changed password",
    ({ token, customer }) =>
      post("change-password", { currentPassword: customer.password, newPassword: "Another@123$" }, token),
  ],
  [
    "a reset password",
    async ({ customer: { email } }) => {
      await post("forgot-password", { email })
      const token = await readLinkToken(email, "reset-password")
      return post("reset-password", { token, newPassword: "Another@123$" })
    },
  ],
  [
    "deletion by an admin",
    async ({ customer: { email } }) => {
      const { token } = await logIn(admin)
      const { body } = await sendRaw(`GET /admin/customers?email=${encodeURIComponent(email)}`, { token })
      return sendRaw(`DELETE /admin/customers/${body.customers[0].id}`, { token })
    },
  ],
  [
    "the lock after five wrong passwords",
    async ({ customer: { email } }) => {
      for (let at = 0; at < 4; at += 1) await post("login", { email, password: wrongPassword })
      return { status: (await post("login", { email, password: wrongPassword })).status === 400 ? 200 : 500 }
    },
  ],
]

describe.each(ends)("%s", (name, end) => {
  it("is the end of all tokens within a second, in the other process too", async () => {
    const loot = await steal()
    for (const [use, status] of (await statusesOf(loot)).slice(0, -1)) expect([use, status]).toEqual([use, 200])
    const refreshed = (await post("refresh", { refreshToken: loot.refreshToken })).body as Login
    Object.assign(loot, { token: refreshed.token, refreshToken: refreshed.refreshToken })

    let isOver = false
    let lastSeen = performance.now()
    // Asked all the time, as a process forgets soonest what it is not asked for.
    const watch = async () => {
      while (!isOver) {
        const { status } = await sendRaw("GET /store/customers/me", { token: loot.token }, second.url)
        if (status === 200) lastSeen = performance.now()
      }
    }
    const watching = watch()
    await new Promise((done) => setTimeout(done, 100))
    expect((await end(loot)).status).toBe(200)
    const ended = performance.now()
    await new Promise((done) => setTimeout(done, 1000))
    isOver = true
    await watching
    const lag = Math.max(lastSeen - ended, 0)
    figures.add(`refused in the other process, ${name}`, `after ${lag.toFixed(0)} ms`)
    expect(lag).toBeLessThan(1000)

    for (const base of [process.env.TEST_URL, second.url]) {
      for (const [use, status] of await statusesOf(loot, base)) expect([use, status]).toEqual([use, 401])
    }
  })
})

it("logging out ends the login that asks for it, and no other", async () => {
  const loot = await steal()
  await post("logout", {}, loot.token)
  const alive = (await statusesOf(loot)).filter(([, status]) => status === 200).map(([use]) => use)
  expect(alive).toEqual(["dummyjson, Medusa's token", "/store, by cookie", "/store/sessions", "/auth/token/refresh"])
})

describe("a dead token", () => {
  // Medusa takes the first two words of the header, and ours looks for one token behind one kind of blank.
  it.each([
    ["a tab", (token: string) => `Bearer\t${token}`],
    ["another word behind it", (token: string) => `Bearer ${token} x`],
  ])("stays dead when the header is written with %s", async (_, write) => {
    const { token, native } = await steal()
    await post("logout", { everywhere: true }, token)
    const uses = [
      ["GET /store/customers/me", token],
      ["POST /auth/session", token],
      ["POST /auth/token/refresh", native],
    ]
    const authorization = uses.map(([line, dead]) => sendRaw(line, { headers: { authorization: write(dead) } }))
    expect((await Promise.all(authorization)).map(({ status }) => status)).toEqual([401, 401, 401])
  })

  it("of a reset is good once, at our doors and at Medusa's", async () => {
    const { customer } = await steal()
    await post("forgot-password", { email: customer.email })
    const token = await readLinkToken(customer.email, "reset-password")
    const newPassword = "Another@123$"
    expect((await post("reset-password", { token, newPassword })).status).toBe(200)
    expect((await post("reset-password", { token, newPassword })).status).toBe(400)
    expect((await sendRaw("POST /reset-password", { json: { token, password: newPassword } })).status).toBe(400)
    const medusa = await sendRaw("POST /auth/customer/password/update", { token, json: { password: newPassword } })
    expect(medusa.status).toBe(401)
  })

  // Medusa looks for the row of the token and deletes it afterwards, so that all who look at once find it.
  it("of a reset is good once when ten use it at once", async () => {
    const { customer } = await steal()
    await post("forgot-password", { email: customer.email })
    const token = await readLinkToken(customer.email, "reset-password")
    const replies = await inParallel(10, (at) => post("reset-password", { token, newPassword: `Another@${at}23$` }))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  // Whoever has read the owner's mail keeps a way in that the owner's new password should have closed.
  it("of a reset is one that was asked for before the password was changed", async () => {
    const { customer, token } = await steal()
    await post("forgot-password", { email: customer.email })
    const reset = await readLinkToken(customer.email, "reset-password")
    const json = { currentPassword: customer.password, newPassword: "Another@123$" }
    expect((await post("change-password", json, token)).status).toBe(200)
    expect((await post("reset-password", { token: reset, newPassword: "OfTheThief@1" })).status).toBe(400)
  })
})

// The old password is compared, then the new one stored and every login ended, then the login opened.
it("a login by the old password that is under way while it is changed is ended too", async () => {
  const { customer, token } = await steal()
  const json = { currentPassword: customer.password, newPassword: "Another@123$" }
  const login = { email: customer.email, password: customer.password }
  const logins: ReturnType<typeof post>[] = []
  let isChanged = false
  const changing = post("change-password", json, token).finally(() => (isChanged = true))
  for (; !isChanged; await new Promise((done) => setTimeout(done, 120))) logins.push(post("login", login))
  expect((await changing).status).toBe(200)
  const replies = await Promise.all(logins)
  await new Promise((done) => setTimeout(done, 600))
  const tokens = replies.filter(({ status }) => status === 200).map(({ body }) => body.token as string)
  const alive = await Promise.all(tokens.map((one) => sendRaw("GET /store/customers/me", { token: one })))
  expect(alive.filter(({ status }) => status === 200)).toHaveLength(0)
})

describe("a thief with a token who moves the account to an address of theirs", () => {
  const move = (email: string, token: string) =>
    sendRaw("POST /backend/api/auth.php", { json: { action: "update_profile", email }, token })

  it("gets no link to reset the password there, though they confirm the address", async () => {
    const { customer, token } = await steal()
    const email = `thief.${customer.email}`
    expect((await move(email, token)).status).toBe(200)
    // The greeting of the registration may come behind it, and then its link is the good one.
    const isConfirmed = async () => {
      const json = { token: await readLinkToken(email, "verify-email") }
      return (await sendRaw("POST /verify-email", { json })).status === 200
    }
    for (let tries = 1; !(await isConfirmed()); tries += 1) {
      expect(tries).toBeLessThan(10)
      await new Promise((done) => setTimeout(done, 300))
    }
    await post("forgot-password", { email })
    await expect(readLinkToken(email, "reset-password")).rejects.toThrow()
  })

  it("loses it to the owner, who asks for a new password with the address before", async () => {
    const { customer, token } = await steal()
    await move(`thief.${customer.email}`, token)
    await move(`thief2.${customer.email}`, token)
    await post("forgot-password", { email: customer.email })
    const link = await readLinkToken(customer.email, "reset-password")
    expect((await post("reset-password", { token: link, newPassword: "Another@123$" })).status).toBe(200)
    const login = await post("login", { email: customer.email, password: "Another@123$" })
    expect([login.status, login.body.user?.email]).toEqual([200, customer.email])
    expect((await move(`thief3.${customer.email}`, token)).status).toBe(401)
  })

  it("cannot register the address before, to keep the owner from it", async () => {
    const { customer, token } = await steal()
    await move(`thief.${customer.email}`, token)
    const json = { email: customer.email, password: "OfTheThief@1", firstName: "John", lastName: "Doe" }
    expect((await sendRaw("POST /api/v1/auth/register", { json })).status).toBe(409)
    const other = await steal()
    expect((await move(customer.email, other.token)).status).toBe(422)
  })
})

it("a registrant's token makes one account", async () => {
  const { mobile } = { mobile: `9${String(Date.now()).slice(-9)}` }
  const ask = (json: object, token?: string) => sendRaw("POST /backend/api/auth.php", { json, token })
  await ask({ action: "send_otp", mobile })
  const { body } = await ask({ action: "verify_otp", mobile, otp: await readOtp(mobile) })
  const register = (at: number) =>
    ask({ action: "register", mobile, email: `${mobile}.${at}@example.com`, name: "John Doe", address: "1 Lane" }, body.data.temp_token) // prettier-ignore
  const statuses = (await inParallel(5, register)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([201, 422, 422, 422, 422])
})
