import type { Browser, Page } from "playwright-core"
import { newShopper } from "../contracts/kishanskraft/shopper"
import { openAdmin, openBrowser, takePicture } from "../setup/browser"
import { chromium, describeWith } from "../setup/programs"

describeWith(chromium)("in a browser", () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    ;({ browser, page } = await openBrowser())
  }, 60_000)
  afterAll(() => browser.close())

  it("the printed login opens the Medusa admin, where an order of a contract is an order", async () => {
    const shopper = newShopper()
    await shopper.register()
    await shopper.order!(28, 1)

    await openAdmin(page)
    await page.goto(`${process.env.TEST_URL}/app/orders?q=${encodeURIComponent(shopper.email())}`)
    const row = page.locator("table tbody tr")
    await row.getByText("KishansKraft").waitFor()
    expect(await row.count()).toBe(1)
    expect(await row.innerText()).toContain("John Doe")
    await row.click()
    await page.getByText("Printed numbers").waitFor()
    await page.getByText(/^KK\d{10,}$/).waitFor()
    await takePicture(page, "order")
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
