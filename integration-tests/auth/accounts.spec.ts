import { hash } from "@node-rs/bcrypt"
import { Client } from "@medusajs/framework/pg"
import { send } from "../setup/http"
import { logInAsAdmin, newEmail, newMobile, readLinkToken, readOtp, unique } from "../setup/people"

const password = "SecurePass123"
let database: Client
beforeAll(async () => {
  database = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await database.connect()
})
afterAll(() => database.end())

async function register() {
  const json = { email: newEmail(), password, firstName: "Jane", lastName: "Smith" }
  const { body } = await send("POST /api/v1/auth/register", { json })
  return { email: json.email, token: body.token as string }
}

const logIn = (email: string) => send("POST /api/v1/auth/login", { json: { email, password } })

describe("an account", () => {
  it("of an import logs in by its PHP hash, which becomes one of ours at that moment", async () => {
    const { email } = await register()
    const imported = `$2y$${(await hash(password, { cost: 10 })).slice(4)}`
    const readHash = async () => {
      const found = await database.query("select provider_metadata from provider_identity where entity_id = $1", [
        email,
      ])
      return found.rows[0].provider_metadata.password as string
    }
    await database.query("update provider_identity set provider_metadata = $1 where entity_id = $2", [
      { password: imported },
      email,
    ])
    expect((await send("POST /api/v1/auth/login", { json: { email, password: "notThePassword" } })).status).toBe(400)
    expect(await readHash()).toBe(imported)
    expect((await logIn(email)).status).toBe(200)
    expect(await readHash()).toMatch(/^hmac-sha384:\$2b\$12\$/)
    expect((await logIn(email)).status).toBe(200)
  })

  it("that staff delete opens nothing any more, and its names and number are free", async () => {
    const mobile = newMobile()
    const username = `john_${unique("").slice(-14)}`
    const json = { username, email: newEmail(), mobile, password: "John@123$", confirm_password: "John@123$" }
    const { body } = await send("POST /api/v1/auth/register", { json })
    const login = { username_or_email: username, password: "John@123$" }
    const { token } = (await send("POST /api/v1/auth/login", { json: login })).body
    await send(`DELETE /admin/customers/${body.user_id}`, { token: await logInAsAdmin() })
    await new Promise((done) => setTimeout(done, 1000))
    expect((await send("GET /api/v1/auth/me", { token })).status).toBe(401)
    expect((await send("POST /api/v1/auth/login", { json: login })).status).toBe(401)
    expect((await send("POST /api/v1/auth/register", { json })).status).toBe(201)
    await send("POST /backend/api/auth.php", { json: { action: "send_otp", mobile } })
    const verify = { action: "verify_otp", mobile, otp: await readOtp(mobile) }
    expect((await send("POST /backend/api/auth.php", { json: verify })).body.data.is_new_user).toBe(false)
  })

  it("that moves to another e-mail address logs in by the new one; the old one is told, and free a week later", async () => {
    const { email, token } = await register()
    const next = newEmail()
    const json = { action: "update_profile", email: next.toUpperCase() }
    expect((await send("POST /backend/api/auth.php", { json, token })).body.data.email).toBe(next)
    expect([(await logIn(email)).status, (await logIn(next)).status]).toEqual([400, 200])
    await new Promise((done) => setTimeout(done, 300))
    const { body } = await send(`GET /dev/outbox?to=${email}`)
    expect(body.messages[0].template).toBe("email-changed")
    const again = { email, password, firstName: "Jane", lastName: "Smith" }
    expect((await send("POST /api/v1/auth/register", { json: again })).status).toBe(409)
    const weekAgo = "update account set email_changed_at = email_changed_at - interval '7 days' where former_email = $1"
    await database.query(weekAgo, [email])
    expect((await send("POST /api/v1/auth/register", { json: again })).status).toBe(201)
  })

  it("logs in by the address that staff have given it in the admin", async () => {
    const { email, token } = await register()
    const { customer_id } = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString()).app_metadata
    const next = newEmail()
    const changed = await send(`POST /admin/customers/${customer_id}`, {
      token: await logInAsAdmin(),
      json: { email: next },
    })
    expect(changed.status).toBe(200)
    await readLinkToken(next, "verify-email")
    expect([(await logIn(email)).status, (await logIn(next)).status]).toEqual([400, 200])
  })

  it("of an admin changes its password by a contract, and back", async () => {
    const json = { email: `staff${Date.now()}@example.com`, password }
    const invited = await send("POST /auth/user/emailpass/register", { json })
    const admin = await logInAsAdmin()
    const { body } = await send("POST /admin/invites", { token: admin, json: { email: json.email } })
    const accept = `POST /admin/invites/accept?token=${body.invite.token}`
    expect((await send(accept, { token: invited.body.token, json: { email: json.email } })).status).toBe(200)
    const { token } = (await logIn(json.email)).body
    expect((await send("GET /admin/users/me", { token })).status).toBe(200)
    const change = { currentPassword: password, newPassword: "NewSecurePass456" }
    expect((await send("POST /api/v1/auth/change-password", { token, json: change })).status).toBe(200)
    expect((await send("GET /admin/users/me", { token })).status).toBe(401)
    expect((await logIn(json.email)).status).toBe(400)
    const native = { email: json.email, password: change.newPassword }
    expect((await send("POST /auth/user/emailpass", { json: native })).status).toBe(200)
  })
})
