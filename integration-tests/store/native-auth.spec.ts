import { send, type Asked } from "../setup/http"
import { logInAsAdmin, newEmail, newMobile, readLinkToken, readOtp } from "../setup/people"

const key = { "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY! }
const store = (line: string, asked: Asked = {}) => send(line, { ...asked, headers: { ...key, ...asked.headers } })
const password = "SecurePass123"

async function register() {
  const email = newEmail()
  const json = { email, password, first_name: "Jane" }
  const { status, body } = await store("POST /store/register", { json })
  expect(status).toBe(201)
  return { email, token: body.token as string, customerId: body.customer_id as string }
}

describe("logins by Medusa's own routes", () => {
  it("register an account that opens the contracts too", async () => {
    const { email, token, customerId } = await register()
    expect((await send("GET /api/v1/auth/me", { token })).body.email).toBe(email)
    const { body } = await send("POST /api/auth/login", { json: { username: email, password } })
    expect(body.data.user_id).toBe(customerId)
  })

  it("say what is wrong with a registration", async () => {
    const { status, body } = await store("POST /store/register", { json: { email: "jane", password } })
    expect({ status, type: body.type }).toEqual({ status: 400, type: "invalid_data" })
    const { email } = await register()
    const taken = await store("POST /store/register", { json: { email: email.toUpperCase(), password } })
    expect({ status: taken.status, code: taken.body.code }).toEqual({ status: 400, code: "email_taken" })
  })

  it("take a new number from its code to an account", async () => {
    const mobile = newMobile()
    expect((await store("POST /store/otp/send", { json: { mobile } })).body).toEqual({ mobile, expires_in: 300 })
    const again = await store("POST /store/otp/send", { json: { mobile } })
    expect({ status: again.status, retryAfter: Number(again.headers.get("retry-after")) }).toEqual({
      status: 429,
      retryAfter: expect.any(Number),
    })
    const json = { mobile, otp: await readOtp(mobile) }
    const { body } = await store("POST /store/otp/verify", { json })
    const account = { name: "Otto Pete", email: newEmail() }
    expect((await store("POST /store/otp/register", { json: account })).status).toBe(401)
    const made = await store("POST /store/otp/register", { json: account, token: body.registration_token })
    expect(made.status).toBe(201)
    expect((await store("GET /store/customers/me", { token: made.body.token })).body.customer.first_name).toBe("Otto")
    expect((await store("POST /store/otp/verify", { json })).body.code).toBe("invalid_otp")
  })

  it("list a customer's logins, and end one or all of them", async () => {
    const { email, token } = await register()
    const other = (await send("POST /api/v1/auth/login", { json: { email, password } })).body.token
    const { body } = await store("GET /store/sessions", { token })
    expect(body.sessions).toMatchObject([
      { contract: "dummyjson", is_current: false },
      { contract: "medusa", is_current: true },
    ])
    const stranger = await register()
    const foreign = await store(`DELETE /store/sessions/${body.sessions[0].id}`, { token: stranger.token })
    expect(foreign.status).toBe(404)
    expect((await store(`DELETE /store/sessions/${body.sessions[0].id}`, { token })).status).toBe(200)
    expect((await send("GET /api/v1/auth/me", { token: other })).status).toBe(401)
    expect((await store("DELETE /store/sessions", { token })).body).toEqual({ success: true })
    expect((await store("GET /store/customers/me", { token })).status).toBe(401)
  })

  it("end with their cookie, and the cookie with them", async () => {
    const { email, token } = await register()
    const open = async (bearer: string) => {
      const { headers } = await send("POST /auth/session", { token: bearer })
      return { cookie: headers.get("set-cookie")!.split(";")[0] }
    }
    const headers = await open(token)
    expect((await store("GET /store/customers/me", { headers })).body.customer.email).toBe(email)
    await send("DELETE /auth/session", { headers })
    expect((await store("GET /store/customers/me", { token })).status).toBe(401)

    const second = (await send("POST /auth/customer/password", { json: { identifier: email, password } })).body.token
    const cookie = await open(second)
    await send("POST /api/v1/auth/logout", { token: second })
    expect((await store("GET /store/customers/me", { headers: cookie })).status).toBe(401)
    // The browser that still has the cookie is a guest, and can log in.
    expect((await store("GET /store/products?limit=1", { headers: cookie })).status).toBe(200)
  })

  it("open the admin as before, by token and by cookie", async () => {
    const json = { email: "admin@example.com", password: "Admin#12345" }
    const { body } = await send("POST /auth/user/emailpass", { json })
    expect((await send("GET /admin/users/me", { token: body.token })).body.user.email).toBe(json.email)
    const { headers } = await send("POST /auth/session", { token: body.token })
    const cookie = headers.get("set-cookie")!.split(";")[0]
    expect((await send("GET /admin/users/me", { headers: { cookie } })).status).toBe(200)
    const contractToken = await logInAsAdmin()
    expect((await send("GET /admin/users/me", { token: contractToken })).status).toBe(200)
  })

  it("confirm an e-mail address by the link of the welcome message, once", async () => {
    const { email } = await register()
    const token = await readLinkToken(email, "verify-email")
    expect((await send("POST /verify-email", { json: { token } })).body).toEqual({ success: true, email })
    expect((await send("POST /verify-email", { json: { token } })).status).toBe(400)
    const page = await send("GET /verify-email")
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
  })
})
