import type { NewShopper, Range } from "../shopper"

/** Looking at products without an account. */
export function browsing(newShopper: NewShopper, { product }: Range): void {
  it("shows a product in the list as it shows it alone", async () => {
    const shopper = newShopper()
    const list = await shopper.listProducts!(100)
    const listed = list.find(({ id }) => id === product)
    expect(listed).toBeDefined()
    expect(await shopper.readProduct!(product)).toEqual(listed)
  })

  it("shows no product twice and each under its own number", async () => {
    const list = await newShopper().listProducts!(100)
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  it("knows nothing of a product that is not sold here", async () => {
    expect(await newShopper().readProduct!(999_999)).toBeUndefined()
  })
}
