import { Client } from "@medusajs/framework/pg"
import { findDifferences } from "../setup/golden"
import { send } from "../setup/http"
import { newEmail, unique } from "../setup/people"
import { startServer, waitFor, type TestServer } from "../setup/server"

describe("what nobody foresaw", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    const client = new Client({ connectionString: server.databaseUrl })
    await client.connect()
    await client.query("alter table account rename to account_gone")
    await client.query("alter table one_time_code rename to one_time_code_gone")
    await client.end()
  }, 120_000)
  afterAll(() => server.stop())

  const password = "SecurePass123"
  it.each([
    [
      "POST /api/auth/register",
      () => ({ username: unique("john"), email: newEmail(), password }),
      { status: "error", message: "Internal server error", code: 500 },
    ],
    [
      "POST /api/v1/auth/register",
      () => ({ firstName: "Jane", lastName: "Smith", email: newEmail(), password }),
      { message: "Unexpected server error", status: 500, code: "INTERNAL_ERROR" },
    ],
    [
      "POST /backend/api/auth.php",
      () => ({ action: "send_otp", mobile: "9876543210" }),
      { success: false, message: "Internal server error", error_code: "INTERNAL_ERROR" },
    ],
  ])("is 500 in the dialect of the base, with nothing of the inside in it: %s", async (line, json, expected) => {
    const headers = { "x-request-id": unique("fault") }
    const { status, body } = await send(line, { json: json(), headers }, server.url)
    expect(status).toBe(500)
    expect(findDifferences(expected, body)).toEqual([])
    // Whoever mends it finds the cause in the log, by the id that the caller has.
    await waitFor(() => server.output().includes(headers["x-request-id"]), () => false, server.output) // prettier-ignore
    expect(server.output()).toMatch(/relation .* does not exist/)
  })

  it("leaves nothing behind: the names of a registration that failed are free", async () => {
    const email = newEmail()
    const json = { firstName: "Jane", lastName: "Smith", email, password }
    expect((await send("POST /api/v1/auth/register", { json }, server.url)).status).toBe(500)
    const client = new Client({ connectionString: server.databaseUrl })
    await client.connect()
    const { rows } = await client.query("select 1 from provider_identity where entity_id = $1 and deleted_at is null", [
      email,
    ])
    const customers = await client.query("select 1 from customer where email = $1 and deleted_at is null", [email])
    await client.end()
    expect({ identities: rows.length, customers: customers.rowCount }).toEqual({ identities: 0, customers: 0 })
  })
})
