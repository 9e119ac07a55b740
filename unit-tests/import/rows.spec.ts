import { z } from "@medusajs/framework/zod"
import { readProduct } from "../../src/import/product-row"
import { SeenKeys } from "../../src/import/seen-keys"
import { readUser } from "../../src/import/user-row"

const problems = (run: () => unknown) => {
  try {
    run()
    return []
  } catch (error) {
    return (error as z.ZodError).issues.map(({ path }) => path.join("."))
  }
}

describe("rows of an import", () => {
  it("take what is empty as not given", () => {
    const read = readProduct({ id: 7, title: " Kettle ", price: 9.99, brand: "", sku: null, meta: {}, images: [null] })
    expect(read).toMatchObject({ key: "7", number: 7, title: "Kettle", stock: 0, discountPercentage: 0, images: [] })
    expect(read.brand ?? read.sku).toBeUndefined()
  })

  it("know a product without an id by its SKU, and one with neither not at all", () => {
    const [one, other] = ["a b", "a b"].map((sku) => readProduct({ sku, title: "x", price: 1 }).key)
    expect(one).toBe(other)
    expect(one).toMatch(/^\w+$/)
    expect(problems(() => readProduct({ title: "x", price: 1 }))).toEqual(["id"])
  })

  it("tell every field that is wrong", () => {
    const wrong = { id: 1.5, title: "", price: "9", stock: -1, images: ["x.png"], reviews: [{ rating: 6 }] }
    const found = problems(() => readProduct(wrong))
    expect(found).toEqual(expect.arrayContaining(["id", "title", "price", "stock", "images.0", "reviews.0.rating"]))
    expect(problems(() => readUser({ email: "nobody" }))).toEqual(["email"])
  })

  it("make nobody an admin and keep no card", () => {
    const user = readUser({ id: 1, email: "A@Example.com", role: "admin", bank: { cardNumber: "1" }, ssn: "2" })
    expect(user).toEqual({ number: 1, key: "1", email: "A@Example.com", firstName: "", lastName: "", addresses: [] })
  })

  it("are seen once, by number or key", () => {
    const seen = new SeenKeys()
    const keys = [0, 1, 8, 4095, 4096, 2_147_483_647].map((number) => ({ key: String(number), number }))
    expect([...keys, { key: "sku_a" }].map((one) => seen.add(one))).toEqual(Array(7).fill(false))
    expect([...keys, { key: "sku_a" }].map((one) => seen.add(one))).toEqual(Array(7).fill(true))
    expect(seen.add({ key: "2", number: 2 })).toBe(false)
  })
})
