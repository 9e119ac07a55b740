import { chromium as launcher, type Browser, type Page } from "playwright-core"
import { chromium, findProgram } from "./programs"

/** A browser of its own with one page; for specs that `describeWith(chromium)`. */
export async function openBrowser(): Promise<{ browser: Browser; page: Page }> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
  const browser = await launcher.launch({ executablePath: findProgram(chromium), args })
  return { browser, page: await browser.newPage({ viewport: { width: 1280, height: 900 } }) }
}

/** Logs in to the Medusa admin by the printed login. */
export async function openAdmin(page: Page): Promise<void> {
  await page.goto(`${process.env.TEST_URL}/app/login`)
  await page.fill('input[name="email"]', "admin@example.com")
  await page.fill('input[name="password"]', "Admin#12345")
  await page.click('button[type="submit"]')
  await page.waitForURL(/\/app\/orders/)
}

/** Keeps a picture of the page in the folder SCREENSHOTS, where there is one. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` })
}
