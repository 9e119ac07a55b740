import type { Browser, Page } from "playwright-core"
import { openBrowser, takePicture } from "../setup/browser"
import { send } from "../setup/http"
import { newEmail } from "../setup/people"
import { chromium, describeWith } from "../setup/programs"

/** The link of the newest message to an address that leads to `page`, as a person would click it. */
async function readLink(email: string, page: string) {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const { body } = await send(`GET /dev/outbox?to=${email}`)
    const texts: string[] = body.messages.map(({ text }: { text: string }) => text)
    const link = texts.map((text) => new RegExp(`http\\S+/${page}#\\S+`).exec(text)?.[0]).find(Boolean)
    if (link) return link
  }
  throw new Error(`No link to ${page} was sent to ${email}`)
}

describeWith(chromium)("the pages behind the links in messages", () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    ;({ browser, page } = await openBrowser())
  }, 60_000)
  afterAll(() => browser.close())

  async function register() {
    const email = newEmail()
    const json = { email, password: "SecurePass123", firstName: "Jane", lastName: "Smith" }
    await send("POST /api/v1/auth/register", { json })
    return email
  }

  it("confirm an e-mail address when the button is pressed, and not before", async () => {
    const email = await register()
    const link = await readLink(email, "verify-email")
    const asked: string[] = []
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`))
    await page.goto(link)
    expect(asked.some((line) => line.includes("token"))).toBe(false)
    expect(asked.some((line) => line.startsWith("POST"))).toBe(false)
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByText("your address is confirmed").waitFor()
    await page.goto("about:blank")
    await page.goto(link)
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByText("invalid verification code").waitFor()
  })

  it("set a new password, which opens the account", async () => {
    const email = await register()
    await send("POST /api/v1/auth/forgot-password", { json: { email } })
    await page.goto(await readLink(email, "reset-password"))
    await page.getByLabel("New password").fill("NewSecurePass456")
    await takePicture(page, "reset-password")
    await page.getByRole("button", { name: "Set the password" }).click()
    await page.getByText("Your new password is set").waitFor()
    const login = { json: { email, password: "NewSecurePass456" } }
    expect((await send("POST /api/v1/auth/login", login)).status).toBe(200)
  })
})
