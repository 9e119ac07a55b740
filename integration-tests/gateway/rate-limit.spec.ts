import { send, type Asked } from "../setup/http"
import { newEmail, newMobile } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"

let addresses = 0
/** A client of an address that no other test has. */
const newClient = () => {
  const headers = { "x-forwarded-for": `10.7.0.${(addresses += 1)}` }
  return (line: string, asked: Asked = {}) =>
    send(line, { ...asked, headers: { ...headers, ...asked.headers } }, server.url)
}
let server: TestServer

describe("rate limits", () => {
  beforeAll(async () => {
    const env = {
      RATE_LIMIT: "on",
      RATE_LIMIT_MAX_REQUESTS: "3",
      RATE_LIMIT_WINDOW_MS: "4000",
      TRUSTED_PROXIES: "127.0.0.1,::1",
    }
    server = await startServer({ env })
  }, 120_000)
  afterAll(() => server.stop())

  const nobody = { email: "nobody@example.com", password: "notThePassword" }
  const register = () => ({ firstName: "Jane", lastName: "Smith", email: newEmail(), password: "short" })
  const mobile = () => ({ action: "verify_otp", mobile: newMobile(), otp: "123456" })
  it.each<[string, number, number, () => Asked]>([
    ["POST /api/v1/auth/login", 5, 900, () => ({ json: nobody })],
    ["POST /api/v1/auth/register", 3, 3600, () => ({ json: register() })],
    ["POST /api/v1/auth/forgot-password", 3, 3600, () => ({ json: { email: newEmail() } })],
    ["GET /api/v1/products/1", 100, 60, () => ({})],
    ["GET /api/v1/products/categories", 100, 60, () => ({})],
    ["GET /api/v1/orders", 30, 60, () => ({})],
    ["POST /backend/api/auth.php", 10, 900, () => ({ form: mobile() })],
    ["GET /backend/api/products.php?action=list", 100, 3600, () => ({})],
    ["POST /auth/customer/password", 10, 900, () => ({ json: { identifier: "nobody", password: "notThePassword" } })],
    ["POST /api/auth/login", 3, 4, () => ({ json: nobody })],
    ["GET /api/nowhere", 3, 4, () => ({})],
  ])(
    "%s: %i in %i seconds",
    async (line, requests, seconds, asked) => {
      const ask = newClient()
      for (let at = 1; at <= requests; at += 1) {
        const { status, headers } = await ask(line, asked())
        expect(status).not.toBe(429)
        if (at > 1) continue
        expect(headers.get("x-ratelimit-limit")).toBe(String(requests))
        expect(headers.get("x-ratelimit-remaining")).toBe(String(requests - 1))
        const resets = Number(headers.get("x-ratelimit-reset")) - Date.now() / 1000
        expect(Math.abs(resets - seconds)).toBeLessThan(3)
      }
      const { status, headers } = await ask(line, asked())
      const [retryAfter, remaining] = ["retry-after", "x-ratelimit-remaining"].map((name) => Number(headers.get(name)))
      expect({ status, remaining }).toEqual({ status: 429, remaining: 0 })
      expect(retryAfter).toBeGreaterThan(0)
      expect(retryAfter).toBeLessThanOrEqual(seconds)
    },
    60_000,
  )

  it("are told in the dialect of the contract", async () => {
    const ask = newClient()
    const replies = []
    for (let at = 0; at < 6; at += 1) replies.push(await ask("POST /api/v1/auth/login", { json: nobody }))
    const { headers, body } = replies[5]
    const seconds = Number(headers.get("retry-after"))
    expect(body).toEqual({
      message: `Rate limit exceeded. Try again in ${seconds} seconds.`,
      status: 429,
      code: "RATE_LIMITED",
      details: { retryAfter: seconds },
    })
    for (let at = 0; at < 10; at += 1) await ask("POST /backend/api/auth.php", { form: mobile() })
    expect((await ask("POST /backend/api/auth.php", { form: mobile() })).body).toEqual({
      success: false,
      message: "Rate limit exceeded. Please try again later.",
      error_code: "RATE_LIMIT_EXCEEDED",
      details: { limit: 10, window: 900, retry_after: expect.any(Number) },
    })
  })

  it("are forgotten when their window is over", async () => {
    const ask = newClient()
    for (let at = 0; at < 4; at += 1) await ask("GET /api/nowhere")
    expect((await ask("GET /api/nowhere")).status).toBe(429)
    await new Promise((done) => setTimeout(done, 4200))
    expect((await ask("GET /api/nowhere")).status).toBe(404)
  })

  it("hold for a person too, from however many addresses", async () => {
    const json = { firstName: "Jane", lastName: "Smith", email: newEmail(), password: "SecurePass123" }
    const { body } = await newClient()("POST /api/v1/auth/register", { json })
    const statuses = []
    for (let at = 0; at < 31; at += 1) statuses.push((await newClient()("GET /api/v1/orders", body)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
  })
})
