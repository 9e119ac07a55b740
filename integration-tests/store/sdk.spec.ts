import { readFileSync } from "node:fs"
import { join } from "node:path"
import Medusa from "@medusajs/js-sdk"
import { send } from "../setup/http"
import { newEmail, newMobile, readLinkToken, readOtp, unique } from "../setup/people"

const publishableKey = process.env.TEST_PUBLISHABLE_KEY!

/** The README's example of the official client, as a function of what it needs to know. */
function readSnippet() {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8")
  const [, code] = /```js\nimport Medusa from "@medusajs\/js-sdk"\n([\s\S]*?)```/.exec(readme)!
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
  const names = ["Medusa", "baseUrl", "publishableKey", "identifier", "password", "mobile", "askForTheCode"]
  return new AsyncFunction(...names, `${code}\nreturn customer`)
}

describe("Medusa's official JS SDK", () => {
  it("logs in by password and by one-time code, as the README says", async () => {
    const [username, email, mobile, password] = [`john_${unique("").slice(-14)}`, newEmail(), newMobile(), "John@123$"]
    const json = { username, email, mobile, password, confirm_password: password }
    await send("POST /api/v1/auth/register", { json })
    const askForTheCode = () => readOtp(mobile)
    const given = [Medusa, process.env.TEST_URL, publishableKey, username, password, mobile, askForTheCode]
    expect(await readSnippet()(...given)).toMatchObject({ email, phone: `+91${mobile}` })
  })

  it("refuses a wrong password with a 401", async () => {
    const sdk = new Medusa({ baseUrl: process.env.TEST_URL!, publishableKey, auth: { type: "jwt" } })
    const wrong = { identifier: newEmail(), password: "notThePassword" }
    await expect(sdk.auth.login("customer", "password", wrong)).rejects.toMatchObject({ status: 401 })
  })

  it("sets a new password by resetPassword and updateProvider, with the token of our message", async () => {
    const email = newEmail()
    const sdk = new Medusa({
      baseUrl: process.env.TEST_URL!,
      publishableKey,
      auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    })
    await sdk.client.fetch("/store/register", { method: "POST", body: { email, password: "SecurePass123" } })
    await sdk.auth.resetPassword("customer", "password", { identifier: email })
    const token = await readLinkToken(email, "reset-password")
    await sdk.auth.updateProvider("customer", "password", { password: "NewSecurePass456" }, token)
    const login = { identifier: email, password: "NewSecurePass456" }
    await expect(sdk.auth.login("customer", "password", login)).resolves.toEqual(expect.any(String))
  })
})
