import { send } from "../../setup/http"
import type { NewShopper } from "../shopper"

/** Registering and logging in, whatever the dialect. */
export function registering(newShopper: NewShopper): void {
  it("lets a new person in at once", async () => {
    const shopper = newShopper()
    expect(await shopper.register()).toMatchObject({ ok: true })
    expect(shopper.token()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it("refuses an e-mail address that somebody has, in any letter case", async () => {
    const first = newShopper()
    await first.register()
    const second = newShopper()
    expect(await second.register(first.email().toUpperCase())).toMatchObject({ ok: false })
  })

  it("gives tokens that open Medusa's own Store API for the same customer", async () => {
    const shopper = newShopper()
    await shopper.register()
    if (shopper.logIn) await shopper.logIn()
    const headers = { "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY! }
    const { status, body } = await send("GET /store/customers/me", { token: shopper.token(), headers })
    expect(status).toBe(200)
    expect(body.customer.email).toBe(shopper.email())
  })

  it("gives customers no token that opens the Medusa admin", async () => {
    const shopper = newShopper()
    await shopper.register()
    expect((await send("GET /admin/orders", { token: shopper.token() })).status).toBe(401)
  })
}
