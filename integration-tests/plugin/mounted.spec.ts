import { execFileSync } from "node:child_process"
import { rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { send } from "../setup/http"
import { logInAsAdmin, newEmail } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"

const root = join(__dirname, "../..")
const installed = join(root, "node_modules/medusa-plugin-portico")

describe("the built plugin in somebody else's Medusa", () => {
  let server: TestServer
  beforeAll(async () => {
    execFileSync(process.execPath, [require.resolve("@medusajs/cli/cli.js"), "plugin:build"], { cwd: root })
    rmSync(installed, { force: true })
    symlinkSync(root, installed)
    server = await startServer({ program: "integration-tests/plugin/host.ts" })
  }, 180_000)
  afterAll(async () => {
    await server?.stop()
    rmSync(installed, { force: true })
  })

  it("answers the contracts as our own host does", async () => {
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

  it("writes as well as it reads", async () => {
    const json = { email: newEmail(), password: "SecurePass123", firstName: "Jane", lastName: "Smith" }
    const { status, body } = await send("POST /api/v1/auth/register", { json }, server.url)
    expect(status).toBe(201)
    expect((await send("POST /api/v1/auth/validate", { token: body.token }, server.url)).body.isValid).toBe(true)
  })

  it("leaves out a contract that an option turns off", async () => {
    const json = { name: "Ada Lind", email: newEmail(), password: "hunter2hunter2" }
    const { status, body } = await send("POST /api/auth/register", { json }, server.url)
    expect({ status, message: body.message }).toEqual({ status: 400, message: expect.stringMatching(/^username/) })
  })

  it("tells malformed JSON, unknown paths and wrong methods in the dialect of the base", async () => {
    const malformed = await send("POST /api/v1/auth/login", { raw: "{" }, server.url)
    expect(malformed.body).toMatchObject({ status: 400, code: "VALIDATION_ERROR" })
    expect((await send("GET /backend/api/nowhere.php", {}, server.url)).body.error_code).toBe("RESOURCE_NOT_FOUND")
    const method = await send("DELETE /api/auth/login", {}, server.url)
    expect({ status: method.status, allow: method.headers.get("allow") }).toEqual({ status: 405, allow: "POST" })
  })

  it("keeps replies ready, has CORS and security headers on them, and lets them go with a change", async () => {
    const ask = (headers = {}) => send("GET /api/v1/products/3", { headers }, server.url)
    let kept = await ask()
    for (const end = Date.now() + 5000; kept.headers.get("cache-status") !== "portico; hit"; kept = await ask()) {
      if (Date.now() > end) throw new Error("It is not kept")
    }
    expect(kept.headers.get("x-content-type-options")).toBe("nosniff")
    const etag = kept.headers.get("etag")!
    expect((await ask({ "if-none-match": etag })).status).toBe(304)
    const token = await logInAsAdmin(server.url)
    await send("PUT /api/v1/products/3", { token, json: { stock: kept.body.stock + 1 } }, server.url)
    const changed = await ask({ "if-none-match": etag })
    expect([changed.status, changed.body.stock]).toEqual([200, kept.body.stock + 1])
  })

  it("reads a form body too", async () => {
    const asked = { form: { action: "send_otp", mobile: "12345" } }
    expect((await send("POST /backend/api/auth.php", asked, server.url)).body.error_code).toBe("INVALID_INPUT")
  })

  it("holds Medusa's own routes to its logins", async () => {
    const headers = { "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY! }
    const json = { email: newEmail(), password: "SecurePass123" }
    expect((await send("POST /store/register", { json, headers }, server.url)).status).toBe(201)
    const login = { json: { identifier: json.email, password: json.password } }
    const { token } = (await send("POST /auth/customer/password", login, server.url)).body
    expect((await send("GET /store/customers/me", { token, headers }, server.url)).status).toBe(200)
    expect((await send("POST /api/v1/auth/logout", { token }, server.url)).status).toBe(200)
    expect((await send("GET /store/customers/me", { token, headers }, server.url)).status).toBe(401)
    // Here nobody has said by which providers customers log in.
    const emailpass = await send("POST /auth/customer/emailpass/register", { json }, server.url)
    expect(emailpass.status).toBe(401)
  })

  it("has no outbox unless asked for one", async () => {
    expect((await send("GET /dev/outbox", {}, server.url)).status).toBe(404)
  })

  it("leaves Medusa's own routes alone", async () => {
    expect((await send("GET /store/products", {}, server.url)).body.type).toBe("not_allowed")
    expect((await send("GET /.well-known/jwks.json", {}, server.url)).body.keys).toHaveLength(1)
    expect((await send("GET /docs/openapi/shop.json", {}, server.url)).body.openapi).toBe("3.1.0")
  })
})
