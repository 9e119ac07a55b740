import { send } from "../setup/http"
import { startServer, type TestServer } from "../setup/server"

describe("inside somebody else's Medusa", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({ program: "integration-tests/plugin/host.ts" })
  }, 120_000)
  afterAll(() => server.stop())

  it("answers the contracts as in its own host", async () => {
    const lines = [
      "GET /api/v1/products?limit=3",
      "GET /backend/api/products.php?action=categories",
      "GET /api/v1/orders",
    ]
    for (const line of lines) {
      const [here, there] = [await send(line, {}, server.url), await send(line)]
      expect({ status: here.status, keys: Object.keys(here.body) }).toEqual({
        status: there.status,
        keys: Object.keys(there.body),
      })
    }
  })

  it("tells malformed JSON, unknown paths and wrong methods in the dialect of the base", async () => {
    const malformed = await send("POST /api/v1/auth/login", { raw: "{" }, server.url)
    expect(malformed.body).toMatchObject({ status: 400, code: "VALIDATION_ERROR" })
    expect((await send("GET /backend/api/nowhere.php", {}, server.url)).body.error_code).toBe("RESOURCE_NOT_FOUND")
    const method = await send("DELETE /api/auth/login", {}, server.url)
    expect({ status: method.status, allow: method.headers.get("allow") }).toEqual({ status: 405, allow: "POST" })
  })

  it("reads a form body too", async () => {
    const asked = { form: { action: "send_otp", mobile: "12345" } }
    expect((await send("POST /backend/api/auth.php", asked, server.url)).body.error_code).toBe("INVALID_INPUT")
  })

  it("leaves Medusa's own routes alone", async () => {
    expect((await send("GET /store/products", {}, server.url)).body.type).toBe("not_allowed")
    expect((await send("GET /.well-known/jwks.json", {}, server.url)).body.keys).toHaveLength(1)
  })
})
