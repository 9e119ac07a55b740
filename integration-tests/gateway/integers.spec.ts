import { newShopper } from "../contracts/dummyjson/shopper"
import { send } from "../setup/http"
import { newEmail } from "../setup/people"

const register = (email: string) =>
  send("POST /api/v1/auth/register", {
    json: { email, password: "SecurePass123", firstName: "Jane", lastName: "Smith" },
  })

describe("integers (R3)", () => {
  it("of users are given without gaps, however many register at once and however many fail", async () => {
    const taken = newEmail()
    const before = (await register(taken)).body.user.id
    const emails = Array.from({ length: 8 }, newEmail)
    const replies = await Promise.all([...emails, taken, taken, ...emails.slice(0, 2)].map(register))
    const numbers = replies.flatMap(({ status, body }) => (status === 201 ? [body.user.id] : []))
    expect(numbers.sort((one, other) => one - other)).toEqual(emails.map((_, at) => before + 1 + at))
  })

  it("of orders too, when some are refused", async () => {
    const shopper = newShopper()
    await shopper.register()
    const numberOf = (id?: string) => Number(id?.slice("ORD-YYYYMMDD".length))
    const first = numberOf((await shopper.order!(23, 1)).order?.id)
    const outcomes = await Promise.all([1, 9999, 1, 9999, 1].map((quantity) => shopper.order!(23, quantity)))
    const numbers = outcomes.flatMap(({ ok, order }) => (ok ? [numberOf(order?.id)] : []))
    expect(numbers.sort((one, other) => one - other)).toEqual([first + 1, first + 2, first + 3])
  })

  it("are one for a product in all contracts, and Medusa's id is taken in their place", async () => {
    // Other specs have added products behind these.
    const listed = (await send("GET /api/v1/products?limit=24")).body.products
    expect(listed.map(({ id }: { id: number }) => id)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1))
    const byId = await send("GET /api/v1/products/prod_demo_enamel-kettle")
    expect(byId.body.id).toBe(1)
  })
})
