import { inParallel } from "./support/codes"
import { letTimePass } from "./support/database"
import { figures } from "./support/figures"
import { logIn, newCustomer, type Customer, type Login } from "./support/people"
import { sendRaw } from "./support/raw"
import { claimsOf } from "./support/tokens"

const pass = (seconds: number) => letTimePass(process.env.TEST_DATABASE_URL!, seconds)
const refresh = (refreshToken: string) => sendRaw("POST /api/v1/auth/refresh", { json: { refreshToken } })
const next = async (refreshToken: string) => (await refresh(refreshToken)).body as Login
const opens = async (token: string) => {
  const lines = ["GET /api/v1/auth/me", "GET /store/customers/me"]
  const replies = await Promise.all(lines.map((line) => sendRaw(line, { token })))
  return replies.map(({ status }) => status)
}

let customer: Customer
let first: Login
beforeAll(async () => {
  customer = await newCustomer()
})
beforeEach(async () => {
  first = await logIn(customer)
})

describe("a refresh token", () => {
  it("that was used before, and before that, ends its login: the newest tokens too", async () => {
    const second = await next(first.refreshToken)
    const third = await next(second.refreshToken)
    expect(await opens(third.token)).toEqual([200, 200])
    expect((await refresh(first.refreshToken)).status).toBe(401)
    for (const { token, refreshToken } of [first, second, third]) {
      expect(await opens(token)).toEqual([401, 401])
      expect((await refresh(refreshToken)).status).toBe(401)
    }
  })

  it("leaves other logins of the account alone when it ends its own", async () => {
    const other = await logIn(customer)
    await next((await next(first.refreshToken)).refreshToken)
    expect((await refresh(first.refreshToken)).status).toBe(401)
    expect(await opens(other.token)).toEqual([200, 200])
  })

  it("is forgiven for ten seconds when it is the one before, and gives the same successor", async () => {
    const { refreshToken } = await next(first.refreshToken)
    await pass(8)
    expect((await next(first.refreshToken)).refreshToken).toBe(refreshToken)
    await pass(3)
    expect((await refresh(first.refreshToken)).status).toBe(401)
    expect((await refresh(refreshToken)).status).toBe(401)
  })

  it("gives twenty who use it at once one successor, and all of them a token that works", async () => {
    const replies = await inParallel(20, () => refresh(first.refreshToken))
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
    const successors = new Set(replies.map(({ body }) => body.refreshToken))
    figures.add("20 refreshes at once", `${successors.size} successor, 20 access tokens that work`)
    expect(successors.size).toBe(1)
    for (const { body } of replies) expect(await opens(body.token)).toEqual([200, 200])
    expect((await refresh([...successors][0])).status).toBe(200)
  })

  it("is worth nothing when it is made up, whether its login exists or not", async () => {
    const { sid } = claimsOf(first.token)
    const secret = "A".repeat(43)
    const made = ["sess_01K0000000000000000000000.x", `${sid}`, `.${secret}`, "' or 1=1 --.x", `${sid.toLowerCase()}.${secret}`, "x".repeat(500)] // prettier-ignore
    for (const token of made) expect([token, (await refresh(token)).status]).toEqual([token, 401])
    // All of a login's old tokens are forgotten but one, so this cannot be told from a used one.
    expect((await refresh(`${sid}.${secret}`)).status).toBe(401)
    figures.add("a made-up refresh token with the id of a login", "ends that login")
    expect((await refresh(first.refreshToken)).status).toBe(401)
  })

  it("does not live longer than seven days without use", async () => {
    await pass(7 * 24 * 3600 - 60)
    const { refreshToken } = await next(first.refreshToken)
    await pass(7 * 24 * 3600 + 1)
    expect((await refresh(refreshToken)).status).toBe(401)
  })

  it("cannot be had for a login of a contract that has none", async () => {
    const json = { username: customer.email, password: customer.password }
    const { token } = (await sendRaw("POST /api/auth/login", { json })).body.data
    expect((await refresh(`${claimsOf(token).sid}.${"A".repeat(43)}`)).status).toBe(401)
    expect(await opens(token)).toEqual([200, 200])
  })
})
