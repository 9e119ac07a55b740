import { send } from "../../setup/http"
import { givens } from "./givens"

const call = (page: string, token: string, json: object) => send(`POST /backend/api/${page}.php`, { token, json })

describe("kishanskraft: a cart", () => {
  async function newCustomer() {
    return (await givens.customer({})).token
  }

  it("sums what is added of one product, also when it is added at the same moment", async () => {
    const token = await newCustomer()
    const add = () => call("cart", token, { action: "add", product_id: 28, quantity: 1 })
    const replies = await Promise.all([add(), add(), add()])
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    const { body } = await send("GET /backend/api/cart.php?action=list", { token })
    expect(body.data.summary).toMatchObject({ total_items: 3, unique_products: 1 })
  })

  it("counts what it holds already against the stock", async () => {
    const token = await newCustomer()
    await call("cart", token, { action: "add", product_id: 30, quantity: 20 })
    const { status, body } = await call("cart", token, { action: "add", product_id: 30, quantity: 10 })
    expect(status).toBe(400)
    expect(body.details).toEqual({ available_quantity: 25, requested_quantity: 30 })
  })

  it("is ordered once, however often somebody presses the button", async () => {
    const token = await newCustomer()
    await call("cart", token, { action: "add", product_id: 28, quantity: 1 })
    const json = { action: "create", shipping_address: "1 Lane, Patna 800001", payment_method: "cod" }
    const replies = await Promise.all([1, 2, 3].map(() => call("orders", token, json)))
    expect(replies.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1)
    expect(replies.filter(({ status }) => status >= 500)).toEqual([])
    const { body } = await send("GET /backend/api/orders.php?action=list", { token })
    expect(body.data.pagination.total_items).toBe(1)
  })

  it("is empty again after the order", async () => {
    const token = (await givens.customer({})).token
    await givens.order({ token })
    const { body } = await send("GET /backend/api/cart.php?action=list", { token })
    expect(body.message).toBe("Cart is empty")
  })
})
