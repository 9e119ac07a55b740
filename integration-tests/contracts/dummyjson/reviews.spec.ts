import { send } from "../../setup/http"
import { logInAsAdmin } from "../../setup/people"
import { givens } from "./givens"

const product = async () => (await send("GET /api/v1/products/17")).body
const write = (token: string, rating: number) =>
  send("POST /api/v1/products/17/reviews", { token, json: { rating, comment: "As I thought." } })
const newCustomer = async () => (await givens.customer({})).token

describe("reviews", () => {
  it("of many at once are all counted, and one customer has one", async () => {
    const before = await product()
    const tokens = await Promise.all([1, 2, 3, 4].map(newCustomer))
    const replies = await Promise.all([...tokens, ...tokens].map((token) => write(token, 4)))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409, 409, 409, 409])
    const { reviews, rating } = await product()
    expect(reviews).toHaveLength(before.reviews.length + 4)
    const sum = reviews.reduce((total: number, one: { rating: number }) => total + one.rating, 0)
    expect(rating).toBe(Math.round((sum / reviews.length) * 10) / 10)
  })

  it("that staff reject are seen by nobody, and seen again when they approve them", async () => {
    const { body } = await write(await newCustomer(), 1)
    const token = await logInAsAdmin()
    const { reviews } = (await send("GET /admin/reviews?status=approved&limit=5", { token })).body
    const { id } = reviews.find((one: { rating: number; comment: string }) => one.rating === 1)
    const shows = async () => (await product()).reviews.some((one: { id: number }) => one.id === body.id)
    const decide = (json: object) => send(`POST /admin/reviews/${id}`, { token, json })
    expect(await shows()).toBe(true)
    const rejected = await decide({ status: "rejected", reason: "Not about the product" })
    expect(rejected.body.review).toMatchObject({ status: "rejected", rejected_for: "Not about the product" })
    expect(await shows()).toBe(false)
    expect((await decide({ status: "approved" })).body.review.rejected_for).toBeNull()
    expect(await shows()).toBe(true)
    expect((await send("POST /admin/reviews/rev_nowhere", { token, json: { status: "approved" } })).status).toBe(404)
    expect((await send("GET /admin/reviews", { token: await newCustomer() })).status).toBe(401)
  })
})
