import type { Browser, Page } from "playwright-core"
import { openAdmin, openBrowser, takePicture } from "../setup/browser"
import { send } from "../setup/http"
import { lock, logInAsAdmin, newEmail, newMobile, readLinkToken, readOtp, unique } from "../setup/people"
import { chromium, describeWith } from "../setup/programs"

const password = "SecurePass123"
const logIn = (email: string, headers?: Record<string, string>) =>
  send("POST /api/v1/auth/login", { json: { email, password }, headers })
const readMe = (token: string) => send("GET /api/v1/auth/me", { token })

let admin: string
beforeAll(async () => {
  admin = await logInAsAdmin()
})

/** A customer who is logged in once, from registering. */
async function register() {
  const email = newEmail()
  const json = { email, password, firstName: "John", lastName: "Doe" }
  const { token } = (await send("POST /api/v1/auth/register", { json })).body
  const { customers } = (await send(`GET /admin/customers?email=${encodeURIComponent(email)}`, { token: admin })).body
  return { email, token: token as string, id: customers[0].id as string }
}

const lockOut = (email: string) => lock("POST /api/v1/auth/login", { email, password: "notThePassword" })

describe("the routes", () => {
  const readSecurity = async (id: string) =>
    (await send(`GET /admin/customers/${id}/security`, { token: admin })).body.security

  it("tell how a customer comes in", async () => {
    const { email, id } = await register()
    expect(await readSecurity(id)).toEqual({
      has_account: true,
      username: null,
      email,
      email_verified_at: null,
      mobile: null,
      mobile_verified_at: null,
      failures: 0,
      locked_until: null,
      sessions: [
        {
          id: expect.stringMatching(/^sess_/),
          contract: "dummyjson",
          address: "127.0.0.1",
          user_agent: "node",
          created_at: expect.any(String),
          last_used_at: expect.any(String),
          expires_at: expect.any(String),
        },
      ],
    })
  })

  it("tell which names are verified", async () => {
    const [username, mobile, email] = [`john_${unique("").slice(-14)}`, newMobile(), newEmail()]
    const json = { username, email, mobile, password: "John@123$", confirm_password: "John@123$" }
    await send("POST /api/v1/auth/register", { json })
    const { customers } = (await send(`GET /admin/customers?email=${email}`, { token: admin })).body
    const before = await readSecurity(customers[0].id)
    expect(before).toMatchObject({ username, email, mobile: `+91${mobile}`, mobile_verified_at: null })

    const auth = (fields: object) => send("POST /backend/api/auth.php", { json: { mobile, ...fields } })
    await auth({ action: "send_otp" })
    await auth({ action: "verify_otp", otp: await readOtp(mobile) })
    await send("POST /verify-email", { json: { token: await readLinkToken(email, "verify-email") } })
    const after = await readSecurity(customers[0].id)
    expect(after.mobile_verified_at).toEqual(expect.any(String))
    expect(after.email_verified_at).toEqual(expect.any(String))

    // An address that staff have written is not the one that was verified.
    await send(`POST /admin/customers/${customers[0].id}`, { token: admin, json: { email: newEmail() } })
    expect(await readSecurity(customers[0].id)).toMatchObject({ email_verified_at: null })
  })

  it("count wrong passwords, and unlock", async () => {
    const { email, id } = await register()
    await send("POST /api/v1/auth/login", { json: { email, password: "notThePassword" } })
    expect(await readSecurity(id)).toMatchObject({ failures: 1, locked_until: null })
    await lockOut(email)
    const locked = await readSecurity(id)
    expect(locked).toMatchObject({ failures: 5, sessions: [] })
    expect(new Date(locked.locked_until).getTime()).toBeGreaterThan(Date.now())

    const { status, body } = await send(`POST /admin/customers/${id}/unlock`, { token: admin })
    expect(status).toBe(200)
    expect(body.security).toMatchObject({ failures: 0, locked_until: null })
    expect((await logIn(email)).status).toBe(200)
  })

  it("end one login, or all", async () => {
    const { email, id, token } = await register()
    const second = (await logIn(email)).body.token
    const third = (await logIn(email)).body.token
    const [newest] = (await readSecurity(id)).sessions
    const one = await send(`DELETE /admin/customers/${id}/sessions/${newest.id}`, { token: admin })
    expect(one.body.security.sessions).toHaveLength(2)
    expect([(await readMe(token)).status, (await readMe(second)).status, (await readMe(third)).status]).toEqual([
      200, 200, 401,
    ])
    const all = await send(`DELETE /admin/customers/${id}/sessions`, { token: admin })
    expect(all.body.security.sessions).toEqual([])
    expect([(await readMe(token)).status, (await readMe(second)).status]).toEqual([401, 401])
  })

  it("do not find what is not there, or not that customer's", async () => {
    const [one, other] = [await register(), await register()]
    const [login] = (await readSecurity(other.id)).sessions
    for (const line of [
      "GET /admin/customers/cus_unknown/security",
      "POST /admin/customers/cus_unknown/unlock",
      "DELETE /admin/customers/cus_unknown/sessions",
      `DELETE /admin/customers/cus_unknown/sessions/${login.id}`,
      `DELETE /admin/customers/${one.id}/sessions/${login.id}`,
      `DELETE /admin/customers/${one.id}/sessions/sess_unknown`,
    ]) {
      expect([line, (await send(line, { token: admin })).status]).toEqual([line, 404])
    }
    expect((await readMe(other.token)).status).toBe(200)
  })

  it("leave the logins of the staff alone", async () => {
    const token = await logInAsAdmin()
    const { actor_id, sid } = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString())
    for (const path of ["sessions", `sessions/${sid}`]) {
      expect((await send(`DELETE /admin/customers/${actor_id}/${path}`, { token: admin })).status).toBe(404)
    }
    expect((await readMe(token)).status).toBe(200)
  })

  it("are for the staff", async () => {
    const { id, token } = await register()
    for (const line of [
      `GET /admin/customers/${id}/security`,
      `POST /admin/customers/${id}/unlock`,
      `DELETE /admin/customers/${id}/sessions`,
      `DELETE /admin/customers/${id}/sessions/sess_unknown`,
    ]) {
      expect([line, (await send(line)).status, (await send(line, { token })).status]).toEqual([line, 401, 401])
    }
    expect((await readMe(token)).status).toBe(200)
  })
})

describeWith(chromium)("in a browser", () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    ;({ browser, page } = await openBrowser())
    await openAdmin(page)
  }, 60_000)
  afterAll(() => browser.close())

  const openCustomer = async (id: string) => {
    await page.goto(`${process.env.TEST_URL}/app/customers/${id}`)
    await page.getByText("Login and security").waitFor()
  }
  const button = (name: string) => page.getByRole("button", { name, exact: true })

  it("staff unlock an account", async () => {
    const { email, id } = await register()
    await lockOut(email)
    expect((await logIn(email)).status).not.toBe(200)

    await openCustomer(id)
    await page.getByText("Locked", { exact: true }).waitFor()
    await page.getByText(/^Until .+, after 5 wrong passwords in a row$/).waitFor()
    await takePicture(page, "customer-locked")
    await button("Unlock").click()
    await page.getByText("The account is unlocked").waitFor()
    await page.getByText("Not locked", { exact: true }).waitFor()
    expect(await button("Unlock").count()).toBe(0)
    expect((await logIn(email)).status).toBe(200)
  })

  it("staff end one login, whose token is worth nothing within a second", async () => {
    const { email, id, token } = await register()
    const userAgent =
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"
    const other = (await logIn(email, { "user-agent": userAgent })).body.token
    expect((await readMe(other)).status).toBe(200)

    await openCustomer(id)
    const row = page.locator("[data-login]", { hasText: "Chrome 126 on Windows, 127.0.0.1" })
    await row.getByText("dummyjson").waitFor()
    await row.getByText(/^Last used \w{3} \d+, \d{4}/).waitFor()
    await takePicture(page, "customer-logins")
    const ended = page.waitForResponse((response) => response.request().method() === "DELETE")
    await row.getByRole("button", { name: "End" }).click()
    await ended
    const since = Date.now()
    while ((await readMe(other)).status !== 401) expect(Date.now() - since).toBeLessThan(1000)
    await page.getByText("The login is ended").waitFor()
    await row.waitFor({ state: "detached" })
    expect((await readMe(token)).status).toBe(200)
  })

  it("staff end all logins, once they have confirmed it", async () => {
    const { id, token } = await register()
    await openCustomer(id)
    await button("End all").click()
    await page.getByText("End all logins?").waitFor()
    await takePicture(page, "customer-end-all")
    await button("Cancel").click()
    await page.getByText("End all logins?").waitFor({ state: "detached" })
    expect((await readMe(token)).status).toBe(200)

    await button("End all").click()
    await page.getByRole("alertdialog").getByRole("button", { name: "End all" }).click()
    await page.getByText("All logins are ended").waitFor()
    await page.getByText("There are none.").waitFor()
    expect((await readMe(token)).status).toBe(401)
  })

  it("a guest has nothing to log in to", async () => {
    const { body } = await send("POST /admin/customers", { token: admin, json: { email: newEmail() } })
    await openCustomer(body.customer.id)
    await page.getByText("A guest customer has no account to log in to.").waitFor()
    await takePicture(page, "customer-guest")
    expect(await button("End all").count()).toBe(0)
  })
})
