import { request } from "node:http"
import { findDifferences } from "../setup/golden"
import { send } from "../setup/http"
import { startServer, waitFor } from "../setup/server"

/** How each base tells a failure; `@string` where the words differ. */
const dialects = [
  { base: "/api", path: "/api/auth/login", error: (code: number) => ({ status: "error", message: "@string", code }) },
  {
    base: "/api/v1",
    path: "/api/v1/auth/login",
    error: (status: number) => ({ message: "@string", status, code: "@string" }),
  },
  {
    base: "/backend/api",
    path: "/backend/api/auth.php",
    error: () => ({ success: false, message: "@string", error_code: "@string" }),
  },
]

describe.each(dialects)("under $base, in its own dialect", ({ base, path, error }) => {
  async function expectFailure(status: number, line: string, asked: Parameters<typeof send>[1] = {}) {
    const reply = await send(line, asked)
    expect(reply.status).toBe(status)
    const { details: _, ...body } = reply.body
    expect(findDifferences(error(status), body)).toEqual([])
    return reply
  }

  it.each(["{", "{'a':1}", "[1]", "null", '"text"', "{}{}", '{"a":1'])("malformed JSON is 400: %s", (raw) =>
    expectFailure(400, `POST ${path}`, { raw }),
  )
  it("bytes that are no UTF-8 are 400", async () => {
    const status = await new Promise((done) => {
      const { port } = new URL(process.env.TEST_URL!)
      const headers = { "content-type": "application/json" }
      const req = request({ port, path, method: "POST", headers }, (res) => done(res.resume().statusCode))
      req.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
    })
    expect(status).toBe(400)
  })
  it("an unknown path is 404", () => expectFailure(404, `GET ${base}/nowhere`))
  it("the base itself is 404", () => expectFailure(404, `GET ${base}`))
  it("a broken escape in the path is 404", () => expectFailure(404, `GET ${base}/%zz`))
  it("a wrong method is 405 and names the right ones", async () => {
    const { headers } = await expectFailure(405, `DELETE ${path}`)
    expect(headers.get("allow")).toContain("POST")
  })
  it("too large a body is 413", () =>
    expectFailure(413, `POST ${path}`, { json: { action: "send_otp", mobile: "9".repeat(70_000) } }))
  it("a body that does not end is cut off at the limit", async () => {
    const status = await new Promise((done) => {
      const { port } = new URL(process.env.TEST_URL!)
      const headers = { "content-type": "application/json", "transfer-encoding": "chunked" }
      const req = request({ port, path, method: "POST", headers }, (res) => done(res.resume().statusCode))
      req.on("error", () => {})
      const chunk = "x".repeat(16_384)
      for (let count = 0; count < 8; count += 1) req.write(chunk)
    })
    expect(status).toBe(413)
  })
  it.each(["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=latin1"])(
    "a body of another type is 415: %s",
    (type) => expectFailure(415, `POST ${path}`, { raw: "{}", headers: { "content-type": type } }),
  )
  it("a compressed body is 415", () =>
    expectFailure(415, `POST ${path}`, { raw: "{}", headers: { "content-encoding": "gzip" } }))
  it("a body nested too deeply is 400", () =>
    expectFailure(400, `POST ${path}`, { raw: `${'{"a":'.repeat(9)}1${"}".repeat(9)}` }))
  it("a body of too many fields is 400", () =>
    expectFailure(400, `POST ${path}`, { json: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [n, n])) }))
  it("a missing token is 401", async () => {
    const lines = { "/api/v1": "GET /api/v1/orders", "/backend/api": "GET /backend/api/cart.php?action=list" }
    const line = lines[base as keyof typeof lines]
    if (line) await expectFailure(401, line)
  })
})

describe("what no schema forbids but PostgreSQL cannot store", () => {
  it.each(["a\u0000b", "\ud800", "\udc00x"])("is refused as not text: %j", async (name) => {
    const json = { email: "a@example.com", password: "SecurePass123", firstName: `Jo${name}`, lastName: "Doe" }
    const { status, body } = await send("POST /api/v1/auth/register", { json })
    expect(status).toBe(400)
    expect(body.details.firstName).toEqual(["Contains characters that are not text"])
  })
})

describe("PHP pages", () => {
  it("take the action from the query or the body, as JSON or as a form (R19)", async () => {
    const mobile = "12345"
    const expected = { success: false, message: "Invalid mobile number format", error_code: "INVALID_INPUT" }
    const asked = [
      ["POST /backend/api/auth.php?action=send_otp", { json: { mobile } }],
      ["POST /backend/api/auth.php?action=send_otp", { form: { mobile } }],
      ["POST /backend/api/auth.php", { json: { action: "send_otp", mobile } }],
      ["POST /backend/api/auth.php", { form: { action: "send_otp", mobile } }],
    ] as const
    for (const [line, body] of asked) expect((await send(line, body)).body).toEqual(expected)
  })

  it.each(["", "?action=", "?action=fly", "?action=__proto__"])(
    "refuse a missing or unknown action: %s",
    async (query) => {
      const { status, body } = await send(`GET /backend/api/products.php${query}`)
      expect(status).toBe(400)
      expect(body).toEqual({ success: false, message: "Invalid or missing action", error_code: "INVALID_INPUT" })
    },
  )
})

describe("the log", () => {
  it("has a line for each request, and in it no body, query, token or stack trace", async () => {
    const server = await startServer({ env: { LOG_FORMAT: "json" } })
    try {
      const secret = "Secret-word-9"
      const headers = { "x-request-id": "request-of-this-test" }
      const asked = { json: { email: "who@example.com", password: secret }, headers }
      await send(`POST /api/v1/auth/login?token=${secret}`, asked, server.url)
      await send("POST /api/v1/auth/login", { raw: `{"${secret}` }, server.url)
      await send("GET /api/v1/orders", { token: `a.${secret}.c` }, server.url)
      await send(`DELETE /api/v1/orders?x=${secret}`, {}, server.url)
      const logged = () => server.output().split("\n").filter((line) => line.startsWith('{"level":"info"')) // prettier-ignore
      // A line is written behind the reply.
      await waitFor(() => logged().length === 4, () => false, server.output) // prettier-ignore
      const lines = logged()
      expect(lines.map((line) => JSON.parse(line).status)).toEqual([400, 400, 401, 405])
      expect(JSON.parse(lines[0])).toMatchObject({
        request_id: "request-of-this-test",
        method: "POST",
        path: "/api/v1/auth/login",
        contract: "dummyjson",
        operation: "POST /api/v1/auth/login",
      })
      expect(server.output()).not.toContain(secret)
      expect(server.output()).not.toMatch(/^\s+at /m)
    } finally {
      await server.stop()
    }
  })
})

describe("headers", () => {
  it("give the request its id back, or one of ours", async () => {
    const given = await send("GET /api/v1/health", { headers: { "x-request-id": "abc-123" } })
    expect(given.headers.get("x-request-id")).toBe("abc-123")
    const odd = await send("GET /api/v1/health", { headers: { "x-request-id": "a b<script>" } })
    expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("are those of dummyjson.md 11.3", async () => {
    const { headers } = await send("GET /api/v1/health")
    expect(headers.get("content-security-policy")).toContain("default-src 'self'")
    const expected = {
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "origin-agent-cluster": "?1",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "x-dns-prefetch-control": "off",
      "x-download-options": "noopen",
      "x-frame-options": "SAMEORIGIN",
      "x-permitted-cross-domain-policies": "none",
      "x-xss-protection": "0",
    }
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)]))).toEqual(expected)
    expect(headers.get("x-powered-by")).toBeNull()
  })

  it("let the listed origins read replies and no other", async () => {
    const ask = async (origin: string) => (await send("GET /api/v1/health", { headers: { origin } })).headers
    const listed = await ask("http://localhost:5173")
    expect(listed.get("access-control-allow-origin")).toBe("http://localhost:5173")
    expect(listed.get("access-control-allow-credentials")).toBe("true")
    for (const origin of ["http://localhost:5173.evil.example", "https://evil.example", "null"]) {
      expect((await ask(origin)).get("access-control-allow-origin")).toBeNull()
    }
    const headers = { origin: "http://localhost:5173", "access-control-request-method": "PUT" }
    const preflight = await send("OPTIONS /api/v1/orders", { headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT")
  })

  it("answer HEAD like GET without a body", async () => {
    const { status, headers, body } = await send("HEAD /api/v1/products/1")
    expect({ status, body }).toEqual({ status: 200, body: "" })
    expect(Number(headers.get("content-length"))).toBeGreaterThan(100)
  })
})
