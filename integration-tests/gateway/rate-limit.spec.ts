import { send } from "../setup/http"
import { startServer, type TestServer } from "../setup/server"

describe("the general rate limit (RATE_LIMIT_MAX_REQUESTS in RATE_LIMIT_WINDOW_MS)", () => {
  let server: TestServer
  beforeAll(async () => {
    const env = { RATE_LIMIT: "on", RATE_LIMIT_MAX_REQUESTS: "3", RATE_LIMIT_WINDOW_MS: "4000" }
    server = await startServer({ env })
  }, 120_000)
  afterAll(() => server.stop())

  it("counts a client's requests over all contracts, tells it in its dialect, and forgets in time", async () => {
    const lines = ["GET /api/v1/products/1", "GET /backend/api/products.php?action=list", "GET /api/nowhere"]
    for (const [index, line] of lines.entries()) {
      const { status, headers } = await send(line, { headers: { "x-forwarded-for": `1.2.3.${index}` } }, server.url)
      expect(status).not.toBe(429)
      expect(headers.get("x-ratelimit-limit")).toBe("3")
      expect(headers.get("x-ratelimit-remaining")).toBe(String(2 - index))
    }
    const { status, headers, body } = await send("GET /api/v1/products/1", {}, server.url)
    expect(status).toBe(429)
    const seconds = Number(headers.get("retry-after"))
    expect(body).toEqual({
      message: `Rate limit exceeded. Try again in ${seconds} seconds.`,
      status: 429,
      code: "RATE_LIMITED",
      details: { retryAfter: seconds },
    })
    expect(Number(headers.get("x-ratelimit-reset")) * 1000).toBeGreaterThan(Date.now())
    const php = await send("GET /backend/api/products.php?action=list", {}, server.url)
    expect(php.body).toMatchObject({ error_code: "RATE_LIMIT_EXCEEDED", details: { limit: 3, window: 4 } })

    await new Promise((done) => setTimeout(done, seconds * 1000))
    expect((await send("GET /api/v1/products/1", {}, server.url)).status).toBe(200)
  })
})
