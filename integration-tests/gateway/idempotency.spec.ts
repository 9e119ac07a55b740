import { givens, address } from "../contracts/dummyjson/givens"
import { send } from "../setup/http"
import { unique } from "../setup/people"

const order = (quantity: number) => ({ products: [{ id: 22, quantity }], shippingAddress: address })

describe("Idempotency-Key (R16)", () => {
  const place = (token: string, key: string, quantity = 1) =>
    send("POST /api/v1/orders", { token, json: order(quantity), headers: { "idempotency-key": key } })
  const countOrders = async (token: string) => (await send("GET /api/v1/orders", { token })).body.total
  const newToken = async () => (await givens.customer({})).token

  it("gives the first answer again, and has one effect", async () => {
    const [token, key] = [await newToken(), unique("key")]
    const first = await place(token, key)
    const second = await place(token, key)
    expect(first.status).toBe(201)
    expect({ status: second.status, body: second.body }).toEqual({ status: 201, body: first.body })
    expect(await countOrders(token)).toBe(1)
  })

  it("runs one of many at once; the others are told to wait or get its answer", async () => {
    const [token, key] = [await newToken(), unique("key")]
    const replies = await Promise.all(Array.from({ length: 6 }, () => place(token, key)))
    const statuses = replies.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1)
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
    const waiting = replies.find(({ status }) => status === 409)
    expect(waiting?.headers.get("retry-after")).toBe("2")
    expect(await countOrders(token)).toBe(1)
  })

  it("refuses the same key with another body", async () => {
    const [token, key] = [await newToken(), unique("key")]
    await place(token, key, 1)
    expect(await place(token, key, 2)).toMatchObject({ status: 422, body: { code: "IDEMPOTENCY_KEY_REUSED" } })
    expect(await countOrders(token)).toBe(1)
  })

  it("is each caller's own", async () => {
    const key = unique("key")
    const [one, other] = [await newToken(), await newToken()]
    const [first, second] = [await place(one, key), await place(other, key)]
    expect(second.status).toBe(201)
    expect(second.body.id).not.toBe(first.body.id)
  })

  it("is free again after a failure, which had no effect", async () => {
    const [token, key] = [await newToken(), unique("key")]
    expect((await place(token, key, 9999)).status).toBe(422)
    expect((await place(token, key, 1)).status).toBe(201)
  })

  it("must be a key", async () => {
    const token = await newToken()
    expect((await place(token, "x".repeat(256))).status).toBe(400)
  })
})
