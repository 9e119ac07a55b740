import type { ShownOrder, ShownProduct, Shopper } from "../../scenarios/shopper"
import { send, type Reply } from "../../setup/http"
import { newEmail, newMobile, readOtp } from "../../setup/people"

const toProduct = ({ id, name, price, stock_quantity }: any): ShownProduct => ({
  id,
  name,
  price,
  stock: stock_quantity,
})
const toOrder = ({ id, status, final_amount }: any): ShownOrder => ({ id: String(id), status, total: final_amount })
const isOk = ({ status }: Reply) => ({ ok: status < 300, status })
const call = (page: string, json: object, token?: string) => send(`POST /backend/api/${page}.php`, { json, token })

/** A shopper whose storefront speaks kishanskraft.md. */
export function newShopper(): Shopper {
  let email = ""
  let token = ""
  return {
    contract: "kishanskraft",
    email: () => email,
    token: () => token,
    async register(wanted = newEmail()) {
      email = wanted
      const mobile = newMobile()
      await call("auth", { action: "send_otp", mobile })
      const verified = await call("auth", { action: "verify_otp", mobile, otp: await readOtp(mobile) })
      const json = { action: "register", mobile, email, name: "John Doe", address: "1 Lane, Patna 800001" }
      const reply = await call("auth", json, verified.body.data.temp_token)
      token = reply.body.data?.token
      return isOk(reply)
    },
    async listProducts(take) {
      return (await send(`GET /backend/api/products.php?action=list&limit=${take}`)).body.data.products.map(toProduct)
    },
    async readProduct(id) {
      const { status, body } = await send(`GET /backend/api/products.php?action=detail&id=${id}`)
      return status === 200 ? toProduct(body.data) : undefined
    },
    async order(product, quantity) {
      const added = await call("cart", { action: "add", product_id: product, quantity }, token)
      if (added.status !== 200) return isOk(added)
      const json = { action: "create", shipping_address: "1 Lane, Patna 800001", payment_method: "cod" }
      const reply = await call("orders", json, token)
      return { ...isOk(reply), order: reply.status === 201 ? toOrder(reply.body.data.order) : undefined }
    },
    async listOrders() {
      return (await send("GET /backend/api/orders.php?action=list", { token })).body.data.orders.map(toOrder)
    },
    async readOrder(id) {
      const { status, body } = await send(`GET /backend/api/orders.php?action=detail&id=${id}`, { token })
      return status === 200 ? toOrder(body.data.order) : undefined
    },
  }
}
