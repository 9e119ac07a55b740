import type { Browser, Page } from "playwright-core"
import { sql } from "../attacks/support/database"
import { openAdmin, openBrowser, takePicture } from "../setup/browser"
import { send } from "../setup/http"
import { logInAsAdmin, newEmail, unique } from "../setup/people"
import { chromium, describeWith } from "../setup/programs"

const adminOf = (token: string) => (line: string, json?: object) => send(line, { token, json })
let admin: ReturnType<typeof adminOf>
beforeAll(async () => {
  admin = adminOf(await logInAsAdmin())
})

const oil = (id: number) => send(`GET /backend/api/products.php?action=detail&id=${id}`)
const phone = (id: number) => send(`GET /api/v1/products/${id}`)

/** Medusa's id of a product, by the title that a contract shows. */
async function findId(title: string): Promise<string> {
  const { body } = await admin(`GET /admin/products?fields=id,title&q=${encodeURIComponent(title)}`)
  return body.products.find((one: { title: string }) => one.title === title).id
}

/** A product of its own in the contract dummyjson. */
async function addPhone() {
  const json = {
    title: unique("Phone "),
    description: "A telephone for the tests.",
    price: 99,
    thumbnail: "https://example.com/image.jpg",
    category: "audio",
    brand: "Acme",
    stock: 5,
  }
  const { body } = await admin("POST /api/v1/products/add", json)
  return { number: body.id as number, id: await findId(json.title), title: json.title }
}

/** A review of a product by a new customer: its integer. */
async function writeReview(product: number, comment: string, rating = 2) {
  const json = { email: newEmail(), password: "SecurePass123", firstName: "John", lastName: "Doe" }
  const { token } = (await send("POST /api/v1/auth/register", { json })).body
  const { body } = await send(`POST /api/v1/products/${product}/reviews`, { token, json: { rating, comment } })
  return { number: body.id as number, token: token as string }
}

const findReview = async (productId: string) =>
  (await admin(`GET /admin/reviews?product_id=${productId}`)).body.reviews[0]

describe("the details of a product", () => {
  const unset = {
    weight_label: null,
    features: null,
    nutritional_info: null,
    artist_name: null,
    artist_bio: null,
    featured_reason: null,
    warranty_information: null,
    shipping_information: null,
    return_policy: null,
    minimum_order_quantity: null,
    qr_code: null,
  }

  it("are shown as they are, and what is left out stays", async () => {
    const { id, number } = await addPhone()
    expect((await admin(`GET /admin/products/${id}/details`)).body).toEqual({ details: { brand: "Acme", ...unset } })
    await admin(`POST /admin/products/${id}/details`, { features: ["Loud"], nutritional_info: { a: "1", b: "2" } })
    const { status, body } = await admin(`POST /admin/products/${id}/details`, {
      brand: "Zeta",
      nutritional_info: { b: "3" },
    })
    expect(status).toBe(200)
    expect(body.details).toEqual({ ...unset, brand: "Zeta", features: ["Loud"], nutritional_info: { b: "3" } })
    expect((await phone(number)).body.brand).toBe("Zeta")
    const emptied = await admin(`POST /admin/products/${id}/details`, { brand: null, features: null })
    expect(emptied.body.details).toMatchObject({ brand: null, features: null })
    expect((await phone(number)).body.brand).toBe("")
  })

  it("are seen in every contract as soon as they are answered", async () => {
    const { products } = (await send("GET /backend/api/products.php?action=list&limit=100")).body.data
    const { id: number, name } = products.at(-1)
    const path = `/admin/products/${await findId(name)}/details`
    const { details: before } = (await admin(`GET ${path}`)).body
    try {
      const reason = unique("Best ")
      const nutritional_info = { energy: "900 kcal per 100ml" }
      await admin(`POST ${path}`, {
        weight_label: "5L",
        features: ["One", "Two"],
        nutritional_info,
        featured_reason: reason,
      })
      const { data } = (await oil(number)).body
      expect(data).toMatchObject({ weight: "5L", features: ["One", "Two"], nutritional_info })
      const featured = await send("GET /backend/api/products.php?action=featured&limit=50")
      expect(JSON.stringify(featured.body)).toContain(reason)
    } finally {
      await admin(`POST ${path}`, before)
    }
    const { data: drawings } = (await send("GET /api/drawings", { headers: { "x-api-contract": "gallery" } })).body
    const { id: drawing, title } = drawings.at(-1)
    const artist = `/admin/products/${await findId(title)}/details`
    const { details } = (await admin(`GET ${artist}`)).body
    await admin(`POST ${artist}`, { artist_name: "Ada Lind", artist_bio: "Paints." })
    const shown = (await send(`GET /api/drawings/${drawing}`)).body.data
    await admin(`POST ${artist}`, details)
    expect(shown.artist).toEqual({ name: "Ada Lind", bio: "Paints." })
  })

  it.each([
    [{ brand: "x".repeat(101) }, "brand: Must be 100 characters or less"],
    [{ brand: "" }, "brand: Must not be empty"],
    [{ brand: "a\0b" }, "brand: Must not have a NUL character in it"],
    [{ brand: "a\nb" }, "brand: Must be one line"],
    [{ brand: 7 }, "brand: Must be a text"],
    [{ features: "Loud" }, "features: Must be a list"],
    [{ features: ["Loud", " "] }, "features.1: Must not be empty"],
    [{ nutritional_info: { fat: 1 } }, "nutritional_info.fat: Must be a text"],
    [{ nutritional_info: ["fat"] }, "nutritional_info: Must be texts by their names"],
    [{ wieght_label: "1L" }, expect.stringContaining("wieght_label")],
  ])("are refused with a clear word: %j", async (json, message) => {
    const { id } = await phoneOnce
    const { status, body } = await admin(`POST /admin/products/${id}/details`, json)
    expect([status, body.message]).toEqual([400, message])
  })
  let phoneOnce: ReturnType<typeof addPhone>
  beforeAll(() => {
    phoneOnce = addPhone()
  })

  it("are of products that there are, and for the staff", async () => {
    for (const line of ["GET /admin/products/prod_unknown/details", "POST /admin/products/prod_unknown/details"]) {
      const json = line.startsWith("POST") ? { brand: "x" } : undefined
      expect([line, (await admin(line, json)).status, (await send(line, { json })).status]).toEqual([line, 404, 401])
    }
    const { token } = await writeReview((await phoneOnce).number, "Fine.")
    const json = { brand: "Mine" }
    const path = `/admin/products/${(await phoneOnce).id}/details`
    expect((await send(`POST ${path}`, { token, json })).status).toBe(401)
    expect((await admin(`GET ${path}`)).body.details.brand).not.toBe("Mine")
  })
})

describe("the list of reviews", () => {
  it("has each with its product, in the order that is asked for", async () => {
    const { id, number, title } = await addPhone()
    await writeReview(number, "Second rate.", 2)
    await writeReview(number, "First rate.", 5)
    const list = async (query: string) => (await admin(`GET /admin/reviews?product_id=${id}&${query}`)).body
    const { reviews, ...page } = await list("order=-rating&status=approved&status=pending")
    expect(page).toEqual({ count: 2, offset: 0, limit: 20 })
    expect(reviews.map((one: { rating: number }) => one.rating)).toEqual([5, 2])
    expect(reviews[0].product).toEqual({ id, title, is_deleted: false })
    expect((await list("order=rating&limit=1&offset=1")).reviews[0].rating).toBe(5)
    expect(await list("status=rejected")).toMatchObject({ reviews: [], count: 0 })
    expect((await admin(`GET /admin/products/${id}/rating`)).body.rating).toEqual({
      average: 3.5,
      count: 2,
      pending: 0,
    })

    await admin(`DELETE /admin/products/${id}`)
    expect((await list("")).reviews[0].product).toEqual({ id, title, is_deleted: true })
  })

  it.each(["status=new", "order=comment", "limit=0", "limit=101", "offset=-1", "offset=1.5", "product_id=%00"])(
    "refuses %s",
    async (query) => {
      expect((await admin(`GET /admin/reviews?${query}`)).status).toBe(400)
    },
  )
})

describeWith(chromium)("in a browser", () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    ;({ browser, page } = await openBrowser())
    await openAdmin(page)
  }, 60_000)
  afterAll(() => browser.close())

  const open = (path: string) => page.goto(`${process.env.TEST_URL}/app${path}`)
  const button = (name: string) => page.getByRole("button", { name, exact: true })

  it("staff edit brand and features of a product, and the contract shows it", async () => {
    const { id, number } = await addPhone()
    await open(`/products/${id}`)
    const widget = page
      .locator("div", { has: page.getByRole("heading", { name: "Shop details" }) })
      .last()
      .locator("..")
    await widget.getByText("Acme").waitFor()
    expect(await widget.getByText("-", { exact: true }).count()).toBe(6)
    await widget.scrollIntoViewIfNeeded()
    await takePicture(page, "product-details")

    await widget.getByRole("button", { name: "Edit" }).click()
    await page.getByLabel("Brand").fill("Zeta")
    await page.getByLabel("Features").fill("Loud\n\nLight\n")
    await page.getByLabel("Nutrition").fill("much sugar")
    await page.getByLabel("Featured").click()
    await page.getByLabel("Reason").fill("Best Seller")
    await button("Save").click()
    await page.getByText('"much sugar" is no "Name: text".').waitFor()
    await takePicture(page, "product-details-mistake")
    await page.getByLabel("Nutrition").fill("Sugar: 1g")
    await takePicture(page, "product-details-drawer")
    await button("Save").click()
    await page.getByText("The details are saved").waitFor()
    for (const text of ["Zeta", "Loud", "Light", "Sugar: 1g", "Yes: Best Seller"])
      await widget.getByText(text).waitFor()
    await takePicture(page, "product-details-saved")
    expect((await phone(number)).body.brand).toBe("Zeta")
    expect((await admin(`GET /admin/products/${id}/details`)).body.details).toMatchObject({
      features: ["Loud", "Light"],
      nutritional_info: { Sugar: "1g" },
      featured_reason: "Best Seller",
    })

    // What the server alone refuses is told in the form, which stays as it is.
    await widget.getByRole("button", { name: "Edit" }).click()
    await page.getByLabel("Features").fill("Loud\n" + "x".repeat(201))
    await button("Save").click()
    await page.getByText("Line 2: Must be 200 characters or less").waitFor()
    await button("Cancel").click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
  })

  it("staff reject a pending review with a reason, and approve it again", async () => {
    const { id, number, title } = await addPhone()
    const { token, number: review } = await writeReview(number, "Buy at my shop instead!")
    const shown = async () => (await phone(number)).body.reviews.length
    // As where reviews need approval; whoever edits theirs has the product shown anew.
    await sql(process.env.TEST_DATABASE_URL!, "update review set status = 'pending' where product_id = $1", [id])
    await send(`PUT /api/v1/reviews/${review}`, { token, json: { rating: 1 } })
    expect(await shown()).toBe(0)

    await open(`/products/${id}`)
    await page.getByText("None yet; 1 pending").waitFor()
    await page.getByRole("link", { name: "Show all" }).click()
    const row = page.getByRole("row", { name: title })
    await row.getByText("Pending").waitFor()
    await row.getByText("Buy at my shop instead!").waitFor()
    await takePicture(page, "reviews-pending")
    const act = async (name: string) => {
      await row.getByRole("button").last().click()
      await page.getByRole("menuitem", { name }).click()
    }

    await act("Reject")
    const prompt = page.getByRole("alertdialog")
    expect(await prompt.getByRole("button", { name: "Reject" }).isDisabled()).toBe(true)
    await prompt.getByLabel("Reason").fill("Advertises another shop")
    await takePicture(page, "reviews-reject")
    await prompt.getByRole("button", { name: "Reject" }).click()
    await page.getByText("The review is rejected").waitFor()
    await row.getByText("Rejected: Advertises another shop").waitFor()
    await takePicture(page, "reviews-rejected")
    expect(await shown()).toBe(0)
    expect(await findReview(id)).toMatchObject({ status: "rejected", rejected_for: "Advertises another shop" })

    await act("Approve")
    await page.getByText("The review is approved").waitFor()
    await row.getByText("Approved").waitFor()
    expect(await shown()).toBe(1)
  })

  it("staff find reviews by their status, page by page", async () => {
    await open("/reviews")
    await page.getByRole("link", { name: "Reviews" }).waitFor()
    await page.getByText(/20 of \d+ results/).waitFor()
    await takePicture(page, "reviews")
    await button("Next").click()
    await page.getByText(/^21/).waitFor()
    expect(page.url()).toContain("page=2")

    await open("/reviews?status=rejected&product_id=prod_none")
    await page.getByText("There is none like that.").waitFor()
    await takePicture(page, "reviews-none")
    await button("All products").click()
    expect(page.url()).not.toContain("product_id")
    await open("/reviews?status=nonsense")
    await page.getByRole("alert").getByText("The reviews could not be read: status").waitFor()
    await takePicture(page, "reviews-failed")
  })
})
