import { send } from "../../setup/http"
import { logInAsAdmin } from "../../setup/people"
import type { NewShopper, Range } from "../shopper"

/** Ordering for cash on delivery, and looking at it afterwards. */
export function placingOrders(newShopper: NewShopper, { product, counted }: Range): void {
  async function newCustomer() {
    const shopper = newShopper()
    await shopper.register()
    return shopper
  }

  it("places an order that its customer finds again, alone and in the list", async () => {
    const shopper = await newCustomer()
    const { order } = await shopper.order!(product, 2)
    expect(order).toMatchObject({ status: "pending" })
    expect(await shopper.readOrder!(order!.id)).toEqual(order)
    expect(await shopper.listOrders!()).toEqual([order])
  })

  it("shows nobody else's orders", async () => {
    const { order } = await (await newCustomer()).order!(product, 1)
    const stranger = await newCustomer()
    expect(await stranger.readOrder!(order!.id)).toBeUndefined()
    expect(await stranger.listOrders!()).toEqual([])
  })

  it("places an ordinary Medusa order, at the same total, that staff see", async () => {
    const shopper = await newCustomer()
    const { order } = await shopper.order!(product, 3)
    const token = await logInAsAdmin()
    const query = new URLSearchParams({
      q: shopper.email(),
      fields: "id,total,email,payment_status,sales_channel.name",
    })
    const { body } = await send(`GET /admin/orders?${query}`, { token })
    expect(body.orders).toHaveLength(1)
    expect(body.orders[0]).toMatchObject({ email: shopper.email(), payment_status: "authorized" })
    expect(body.orders[0].total).toBeCloseTo(order!.total, 2)
  })

  it("takes what was ordered out of stock, as every reader sees a moment later", async () => {
    const shopper = await newCustomer()
    const before = await shopper.readProduct!(counted)
    await shopper.order!(counted, 3)
    const end = Date.now() + 5000
    let after = await shopper.readProduct!(counted)
    while (after!.stock !== before!.stock - 3 && Date.now() < end) after = await shopper.readProduct!(counted)
    expect(after!.stock).toBe(before!.stock - 3)
  })

  it("sells the last ones once, whoever else wants them at the same moment", async () => {
    const buyers = await Promise.all(Array.from({ length: 4 }, newCustomer))
    const { stock } = (await buyers[0].readProduct!(counted))!
    const outcomes = await Promise.all(buyers.map((buyer) => buyer.order!(counted, stock)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok, status }) => !ok && status >= 500)).toEqual([])
  })
}
