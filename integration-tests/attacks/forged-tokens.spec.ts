import { newMobile, readLinkToken, readOtp } from "../setup/people"
import { admin, logIn, newCustomer, type Login } from "./support/people"
import { figures } from "./support/figures"
import { sendRaw } from "./support/raw"
import { claimsOf, headerOf, resign, signByStranger, signBySecret, spellingsOf, strangersJwk, unsign } from "./support/tokens" // prettier-ignore

const now = () => Math.floor(Date.now() / 1000)
const routes = ["GET /api/v1/auth/me", "GET /api/v1/orders", "GET /store/customers/me", "GET /store/sessions"]
const adminRoutes = ["GET /api/v1/auth/me", "GET /admin/users/me", "GET /admin/customers"]

const customers: Login[] = []
let staff: Login
let jwk: Record<string, string>
let refused = 0
beforeAll(async () => {
  for (let at = 0; at < 2; at += 1) customers.push(await logIn(await newCustomer()))
  staff = await logIn(admin)
  jwk = (await sendRaw("GET /.well-known/jwks.json")).body.keys[0]
})
afterEach(() => expectStatuses("the true one", ({ token }) => token, 200))

/** Makes something of a customer's token and of an admin's, and looks what they open. */
async function expectStatuses(name: string, forge: (login: Login) => string, wanted = 401) {
  for (const [login, lines] of [[customers[0], routes] as const, [staff, adminRoutes] as const]) {
    const token = forge(login)
    for (const line of lines) {
      const { status } = await sendRaw(line, { token })
      expect([name, line, status]).toEqual([name, line, wanted])
      refused += status === 401 ? 1 : 0
    }
  }
}

describe("a token is refused", () => {
  it.each(["none", "None", "NONE", "nOnE", ""])("without a signature: alg %j", (alg) =>
    expectStatuses(alg, ({ token }) => unsign(token, alg)),
  )

  it("signed by HS256 with the public key, however that is spelled", async () => {
    for (const secret of spellingsOf(jwk)) await expectStatuses("HS256", ({ token }) => signBySecret(token, secret))
  })

  it.each<[string, (own: string) => object]>([
    ["our kid", (kid) => ({ kid })],
    ["a kid of its own", () => ({ kid: "attacker" })],
    ["no kid", () => ({ kid: undefined })],
    ["its key in the header", (kid) => ({ kid, jwk: strangersJwk() })],
    ["jku", (kid) => ({ kid, jku: `${process.env.TEST_URL}/uploads/jwks.json` })],
    ["x5u", (kid) => ({ kid, x5u: "https://attacker.example.com/key.pem" })],
    ["x5c", (kid) => ({ kid, x5c: ["MIIB"] })],
    ["crit", (kid) => ({ kid, crit: ["exp"] })],
  ])("signed by a stranger's key with %s", (name, header) =>
    expectStatuses(name, ({ token }) => signByStranger(token, header(headerOf(token).kid))),
  )

  it.each([
    "../../../../../../dev/null",
    "signing-key.pem",
    "/etc/hostname",
    "' union select 'x' --",
    "__proto__",
    "constructor",
    "",
  ])("with the kid %j and an empty or known secret", async (kid) => {
    for (const secret of ["", "\0", "x"]) {
      await expectStatuses(kid, ({ token }) => signBySecret(token, secret, { kid }))
    }
  })

  it.each([[1], [null], [{ a: 1 }], [["x"]]])("with a kid that is no text: %j", (kid) =>
    expectStatuses("kid", ({ token }) => signBySecret(token, "", { kid })),
  )

  it("when its time is over, or not yet there", async () => {
    await expectStatuses("exp", ({ token }) => resign(token, { exp: now() - 1 }))
    await expectStatuses("nbf", ({ token }) => resign(token, { nbf: now() + 600 }))
  })

  it("without a login, or with one that nobody has", async () => {
    await expectStatuses("no sid", ({ token }) => resign(token, { sid: undefined }))
    await expectStatuses("unknown sid", ({ token }) => resign(token, { sid: "sess_01K00000000000000000000000" }))
    await expectStatuses("sid of no text", ({ token }) => resign(token, { sid: { $ne: null } }))
  })

  // It takes our own key to make one. `admit` and `requireLiveLogin` ask whether the login is alive, not whose it is.
  it("with the login of another account", () =>
    expectStatuses("sid of another", ({ token }) => resign(token, { sid: claimsOf(customers[1].token).sid })))

  it("in pieces, or with more than belongs to it", async () => {
    const pieces: ((token: string) => string)[] = [
      (token) => token.split(".").slice(0, 2).join("."),
      (token) => `${token.split(".").slice(0, 2).join(".")}.`,
      (token) => token.split(".")[1],
      (token) => `${token}.${token}`,
      (token) => token.slice(0, -20),
      (token) => token.replace(".", ".."),
      () => "null",
      () => "e30.e30.e30",
      () => "a".repeat(10_000),
      (token) => token + "A".repeat(10_000),
    ]
    for (const [at, piece] of pieces.entries()) await expectStatuses(`piece ${at}`, ({ token }) => piece(token))
    const huge = await sendRaw("GET /api/v1/auth/me", { token: "a".repeat(20_000) })
    expect(huge.status).toBe(431)
  })

  // What is too long for us to look at is not asked for its login, and Medusa looks at it. It takes our own key.
  it("when it is longer than ours are, though its login is over", async () => {
    const { token } = await logIn(await newCustomer())
    await sendRaw("POST /api/v1/auth/logout", { token })
    const long = resign(token, { filler: "x".repeat(5000) })
    expect((await sendRaw("GET /store/customers/me", { token: long })).status).toBe(401)
  })
})

describe("a token of another kind", () => {
  it("opens nothing that an access token opens", async () => {
    const customer = await newCustomer()
    await sendRaw("POST /api/v1/auth/forgot-password", { json: { email: customer.email } })
    const reset = await readLinkToken(customer.email, "reset-password")
    const welcome = await readLinkToken(customer.email, "verify-email")
    const mobile = newMobile()
    await sendRaw("POST /backend/api/auth.php", { json: { action: "send_otp", mobile } })
    const json = { action: "verify_otp", mobile, otp: await readOtp(mobile) }
    const registrant = (await sendRaw("POST /backend/api/auth.php", { json })).body.data.temp_token
    const lines = [...routes, ...adminRoutes, "GET /backend/api/auth.php?action=profile", "POST /auth/token/refresh", "POST /auth/session", "POST /store/customers"] // prettier-ignore
    const kinds = { refresh: customers[0].refreshToken, reset, welcome, registrant }
    for (const [kind, token] of Object.entries(kinds)) {
      for (const line of lines) {
        const { status } = await sendRaw(line, { token, ...(line.startsWith("POST") ? { json: { email: customer.email } } : {}) }) // prettier-ignore
        expect([kind, line, status]).toEqual([kind, line, 401])
      }
    }
  })

  it("does not stand for a reset token", async () => {
    const { token, refreshToken } = customers[0]
    for (const one of [token, refreshToken, unsign(token, "none"), resign(token, { purpose: "reset" }), "x"]) {
      const json = { token: one, newPassword: "OfTheThief@1" }
      expect((await sendRaw("POST /api/v1/auth/reset-password", { json })).status).toBe(400)
      const own = await sendRaw("POST /reset-password", { json: { token: one, password: "OfTheThief@1" } })
      expect(own.status).toBe(400)
      const password = { password: "OfTheThief@1" }
      expect((await sendRaw("POST /auth/customer/password/update", { token: one, json: password })).status).toBe(401)
    }
  })

  it("does not stand for a registrant's", async () => {
    const account = { name: "John Doe", email: "john@example.com", address: "1 Lane", mobile: "9876543210" }
    for (const token of [customers[0].token, staff.token, unsign(customers[0].token, "none")]) {
      const json = { action: "register", ...account }
      const { status } = await sendRaw("POST /backend/api/auth.php", { token, json })
      expect([401, 403]).toContain(status)
      expect((await sendRaw("POST /store/otp/register", { token, json: account })).status).toBe(401)
    }
  })

  it("opens the doors of its own actor only: customers' not the admin, staff's not the shop", async () => {
    const own = await Promise.all(
      ["GET /admin/users/me", "GET /admin/customers"].map((line) => sendRaw(line, { token: customers[0].token })),
    )
    expect(own.map(({ status }) => status)).toEqual([401, 401])
    expect((await sendRaw("GET /store/customers/me", { token: staff.token })).status).toBe(401)
    expect((await sendRaw("GET /backend/api/auth.php?action=profile", { token: staff.token })).status).toBe(403)
  })
})

/** What holds only as long as nobody has the key. */
it("signed by our own key may leave out more than it should", async () => {
  const { token } = customers[0]
  const open = async (claims: object) => {
    const lines = ["GET /api/v1/auth/me", "GET /store/customers/me"]
    const replies = await Promise.all(lines.map((line) => sendRaw(line, { token: resign(token, claims) })))
    return replies.map(({ status }) => status)
  }
  const withoutEnd = await open({ exp: undefined })
  const withoutContract = await open({ contract: undefined })
  figures.add("forged tokens", `${refused} refusals`)
  figures.add("our key, no exp", `contract ${withoutEnd[0]}, /store ${withoutEnd[1]} (until its login ends)`)
  figures.add("our key, no contract", `contract ${withoutContract[0]}, /store ${withoutContract[1]}`)
  expect(withoutContract[0]).toBe(401)
  for (const status of [...withoutEnd, withoutContract[1]]) expect([200, 401]).toContain(status)
})
