import { chromium, type Browser, type Page } from "playwright-core"
import { newShopper } from "../contracts/kishanskraft/shopper"
import { chromium as program, describeWith, findProgram } from "../setup/programs"

describeWith(program)("in a browser", () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    browser = await chromium.launch({ executablePath: findProgram(program), args })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  }, 60_000)
  afterAll(() => browser.close())

  it("the printed login opens the Medusa admin, where an order of a contract is an order", async () => {
    const shopper = newShopper()
    await shopper.register()
    await shopper.order!(28, 1)

    await page.goto(`${process.env.TEST_URL}/app/login`)
    await page.fill('input[name="email"]', "admin@example.com")
    await page.fill('input[name="password"]', "Admin#12345")
    await page.click('button[type="submit"]')
    await page.waitForURL(/\/app\/orders/)
    await page.goto(`${process.env.TEST_URL}/app/orders?q=${encodeURIComponent(shopper.email())}`)
    const row = page.locator("table tbody tr")
    await row.getByText("KishansKraft").waitFor()
    expect(await row.count()).toBe(1)
    expect(await row.innerText()).toContain("John Doe")
    await row.click()
    await page.getByText("Printed numbers").waitFor()
    await page.getByText(/^KK\d{10,}$/).waitFor()
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/order.png` })
  })

  it("the documentation shows every contract without the internet", async () => {
    const elsewhere: string[] = []
    page.on("request", (request) => {
      if (!request.url().startsWith(process.env.TEST_URL!) && !request.url().startsWith("data:")) {
        elsewhere.push(request.url())
      }
    })
    await page.goto(`${process.env.TEST_URL}/docs`)
    await page.getByText("Shop API").first().waitFor()
    const options = await page.locator(".topbar select option").allTextContents()
    expect(options).toEqual(["shop", "gallery", "dummyjson", "services", "kishanskraft"])
    await page.goto(`${process.env.TEST_URL}/docs/?urls.primaryName=kishanskraft`)
    await page.getByText("/backend/api/orders.php").first().waitFor()
    expect(elsewhere).toEqual([])
  })

  it("the outbox shows a code to whoever wants to log in", async () => {
    await newShopper().register()
    await page.goto(`${process.env.TEST_URL}/dev/outbox`)
    await page
      .getByText(/^\d{6} is your login code/)
      .first()
      .waitFor()
  })
})
