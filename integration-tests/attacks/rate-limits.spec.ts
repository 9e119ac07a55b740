import { createPublicKey, createVerify } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { join } from "node:path"
import { rotateSigningKeys } from "../../src/server/signing-keys"
import { newEmail, newMobile } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"
import { letTimePass, sql } from "./support/database"
import { codeDoors, passwordDoors, resetDoors, sendDoors } from "./support/doors"
import { figures } from "./support/figures"
import { admin, logIn, newAddress, newCustomer, wrongPassword, type Login } from "./support/people"
import { sendRaw, type RawReply } from "./support/raw"
import { headerOf } from "./support/tokens"

/** A request line, and headers. */
type Way = [line: string, headers?: Record<string, string | string[]>]
interface Limited {
  path: string
  /** How many are allowed. */
  requests: number
  json: () => object
}

const limited: Limited[] = [
  { path: "/api/v1/auth/login", requests: 5, json: () => ({ email: newEmail(), password: wrongPassword }) },
  { path: "/api/v1/auth/register", requests: 3, json: () => ({ firstName: "Jane", email: newEmail() }) },
  { path: "/api/v1/auth/forgot-password", requests: 3, json: () => ({ email: newEmail() }) },
  { path: "/backend/api/auth.php", requests: 10, json: () => codeDoors[0].json(newMobile(), "000000") },
  { path: "/auth/customer/password", requests: 10, json: () => ({ identifier: newEmail(), password: wrongPassword }) },
  { path: "/store/otp/verify", requests: 10, json: () => codeDoors[1].json(newMobile(), "000000") },
]
const login = limited[0]
const medusa = limited.find(({ path }) => path === "/auth/customer/password")!

/** Other ways to write a path, some of which a router may take for the same. */
const spellings = (path: string) => [
  path,
  `${path}/`,
  `${path}//`,
  `/${path}`,
  path.slice(1).replace(/^|\//g, "//"),
  path.replace(/^/, "/."),
  `/x/..${path}`,
  `${path}/.`,
  path.toUpperCase(),
  path.replace(/\/(\w)(?=\w*$)/, (_, letter: string) => `/${letter.toUpperCase()}`),
  `${path};x=1`,
  `${path}%20`,
  `${path}?x=1`,
  path.replace(/\/([\w.-]+)$/, "%2f$1"),
  ...["login", "register", "forgot-password", "password", "verify", "customer", "auth"].map((word) =>
    path.replace(`/${word}`, `/%${word.charCodeAt(0).toString(16)}${word.slice(1)}`),
  ),
]

const env = {
  RATE_LIMIT: "on",
  RATE_LIMIT_MAX_REQUESTS: "1000",
  // The keys of the other servers are not to be rotated.
  DATA_DIR: mkdtempSync(join(process.env.TEST_FOLDER!, "data-")),
}
let server: TestServer
let before: { customer: Login; staff: Login; email: string; password: string }

/** Asks more often than is allowed, within a moment, and tells how many were served as the first one was. */
async function attack(name: string, { path, requests, json }: Limited, way: (at: number) => Way, count = requests + 4) {
  await letTimePass(server.databaseUrl, 3600)
  const replies: RawReply[] = []
  for (let at = 0; at < count; at += 1) {
    const [line, headers] = way(at)
    replies.push(await sendRaw(line, { json: json(), headers }, server.url))
  }
  const served = replies.filter(({ text }) => text === replies[0].text).length
  figures.add(`${path}, ${name}`, `${served} of ${count} served, the limit is ${requests}`)
  expect(replies.filter(({ status }) => status >= 500)).toEqual([])
  return served
}

beforeAll(async () => {
  server = await startServer({ env })
  const customer = await newCustomer(server.url)
  before = { customer: await logIn(customer, server.url), staff: await logIn(admin, server.url), ...customer }
}, 120_000)
afterAll(() => server.stop())

describe("a client without a proxy", () => {
  it.each(limited)("is the same whatever address its headers tell: $path", async (limit) => {
    const names = ["x-forwarded-for", "x-real-ip", "forwarded", "true-client-ip", "cf-connecting-ip", "x-client-ip"]
    const way = (at: number): Way => {
      const address = `10.9.9.${at}`
      const headers = Object.fromEntries(names.map((one) => [one, one === "forwarded" ? `for=${address}` : address]))
      return [`POST ${limit.path}`, headers]
    }
    expect(await attack("made-up addresses", limit, way)).toBe(limit.requests)
  })

  const writePath = async (limit: Limited) => {
    const others = spellings(limit.path)
    const way = (at: number): Way => [`POST ${others[at - limit.requests] ?? limit.path}`]
    return attack("spellings", limit, way, limit.requests + others.length)
  }
  it.each(limited.filter((limit) => limit !== medusa))("is the same however it writes the path: $path", async (limit) =>
    expect(await writePath(limit)).toBe(limit.requests),
  )

  // `/auth/%63ustomer/password` is Medusa's route for customers, too.
  it("is the same however it writes the path of Medusa's login", async () =>
    expect(await writePath(medusa)).toBe(medusa.requests))

  // Medusa's login takes GET as well, with a body like a POST's.
  it("is the same whether it logs in by POST or by GET", async () => {
    expect(await attack("GET", medusa, () => [`GET ${medusa.path}`])).toBe(medusa.requests)
  })

  // Medusa checks a password for any actor.
  it("is the same whichever actor it says it is", async () => {
    const way = (at: number): Way => [`POST /auth/actor${at}/password`]
    expect(await attack("other actors", medusa, way)).toBeLessThanOrEqual(medusa.requests)
  })
})

describe("a restart, with a new signing key", () => {
  beforeAll(async () => {
    await letTimePass(server.databaseUrl, 3600)
    for (let at = 0; at < 6; at += 1) await sendRaw("POST /api/v1/auth/login", { json: login.json() }, server.url)
    await server.stop()
    rotateSigningKeys(env.DATA_DIR)
    const database = server.databaseUrl.split("/").pop()
    server = await startServer({ database, env: { ...env, TRUSTED_PROXIES: "127.0.0.1,::1" } })
  }, 120_000)

  it("does not forget what was asked before it", async () => {
    const { status, headers } = await sendRaw("POST /api/v1/auth/login", { json: login.json() }, server.url)
    figures.add(`${login.path}, a restart`, status === 429 ? "0 more served" : "begins anew")
    expect(status).toBe(429)
    expect(Number(headers["retry-after"])).toBeGreaterThan(0)
  })

  it("leaves tokens of the old key good, on every kind of route", async () => {
    const { customer, staff } = before
    for (const line of ["GET /api/v1/auth/me", "GET /store/customers/me", "GET /store/sessions"]) {
      expect((await sendRaw(line, { token: customer.token }, server.url)).status).toBe(200)
    }
    for (const line of ["GET /api/v1/auth/me", "GET /admin/users/me"]) {
      expect((await sendRaw(line, { token: staff.token }, server.url)).status).toBe(200)
    }
    expect((await sendRaw("POST /api/v1/auth/refresh", { json: customer }, server.url)).status).toBe(200)
  })

  it("signs by the new key, and tells both, so that anybody can check either", async () => {
    const { token } = await logIn(before, server.url)
    const { keys } = (await sendRaw("GET /.well-known/jwks.json", {}, server.url)).body
    const [now, old] = [token, before.customer.token].map((one) => headerOf(one).kid as string)
    expect(now).not.toBe(old)
    expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual([now, old])
    for (const one of [token, before.customer.token]) {
      const jwk = keys.find(({ kid }: { kid: string }) => kid === headerOf(one).kid)
      const [header, claims, signature] = one.split(".")
      const check = createVerify("RSA-SHA256").update(`${header}.${claims}`)
      expect(check.verify(createPublicKey({ key: jwk, format: "jwk" }), signature, "base64url")).toBe(true)
    }
    figures.add("signing key rotated", "tokens of both keys open contracts, /store and /admin")
  })
})

describe("a client behind a trusted proxy", () => {
  const from = (address: string | string[]): Way => [`POST ${login.path}`, { "x-forwarded-for": address }]

  it.each<[string, (at: number) => Way]>([
    ["all addresses of an IPv6 /64", (at) => from(`2001:db8:1:2:${at.toString(16)}::${at + 1}`)],
    ["other spellings of an IPv6 address", (at) => from(["2001:DB8:1:3::1", "2001:0db8:0001:0003::1"][at % 2])],
    ["IPv4 as IPv6", (at) => from(["10.8.0.1", "::ffff:10.8.0.1", "::FFFF:10.8.0.1"][at % 3])],
    ["addresses that the client has put in front", (at) => from(`10.7.0.${at}, 10.8.0.2`)],
    ["a header of its own in front of the proxy's", (at) => from([`10.7.1.${at}`, "10.8.0.3"])],
    ["the proxy's own address behind it", (at) => from(`10.7.2.${at}, 10.8.0.4, 127.0.0.1`)],
  ])("counts as one: %s", async (name, way) => {
    expect(await attack(name, login, way)).toBe(login.requests)
  })

  it("is told by headers what is left, and when it may come again", async () => {
    const headers = newAddress()
    const ask = () => sendRaw("POST /api/v1/auth/forgot-password", { json: { email: newEmail() }, headers }, server.url)
    for (const remaining of ["2", "1", "0", "0"]) {
      const { status, headers: told } = await ask()
      expect(told).toMatchObject({ "x-ratelimit-limit": "3", "x-ratelimit-remaining": remaining })
      const resets = Number(told["x-ratelimit-reset"]) - Date.now() / 1000
      expect(Math.abs(resets - 3600)).toBeLessThan(5)
      if (status === 429) expect(Math.abs(Number(told["retry-after"]) - resets)).toBeLessThan(2)
      else expect(told["retry-after"]).toBeUndefined()
    }
    expect((await ask()).status).toBe(429)
  })
})

describe("when nobody can count", () => {
  const ask = (line: string, json?: object) => sendRaw(line, { json, headers: newAddress() }, server.url)
  beforeAll(() => sql(server.databaseUrl, "alter table rate_limit rename to rate_limit_away"))
  afterAll(() => sql(server.databaseUrl, "alter table rate_limit_away rename to rate_limit"))

  it.each([...passwordDoors, ...resetDoors])("$door lets nobody in and sends nothing", async ({ line, json }) => {
    const { status, text } = await ask(line, json(before.email, before.password))
    expect(status).toBe(503)
    expect(text).not.toMatch(/rate_limit|relation|select|insert/i)
  })

  it.each(sendDoors)("$door sends no code", async ({ line, json }) => {
    const mobile = newMobile()
    expect((await ask(line, json(mobile))).status).toBe(503)
    const made = await sql(server.databaseUrl, "select id from one_time_code where mobile = $1", [`+91${mobile}`])
    expect(made).toEqual([])
  })

  it.each(codeDoors)("$door takes no code", async ({ line, json }) => {
    expect((await ask(line, json(newMobile(), "123456"))).status).toBe(503)
  })

  it("tells it in the dialect of the contract", async () => {
    const replies = await Promise.all([
      ask("POST /api/auth/login", passwordDoors[0].json(before.email, before.password)),
      ask("POST /api/v1/auth/login", { email: before.email, password: before.password }),
      ask("POST /backend/api/auth.php", sendDoors[0].json(newMobile())),
    ])
    expect(replies.map(({ body }) => body)).toEqual([
      { status: "error", message: expect.any(String), code: 503 },
      { message: expect.any(String), status: 503, code: "SERVICE_UNAVAILABLE" },
      { success: false, message: expect.any(String), error_code: "INTERNAL_ERROR" },
    ])
  })

  it("goes on selling", async () => {
    const lines = ["GET /api/v1/products?limit=2", "GET /backend/api/products.php?action=list", "GET /store/products"]
    for (const line of lines) expect([line, (await ask(line)).status]).toEqual([line, 200])
  })
})
