import type { ShownOrder, ShownProduct, Shopper } from "../../scenarios/shopper"
import { send, type Reply } from "../../setup/http"
import { newEmail } from "../../setup/people"
import { address } from "./givens"

const password = "SecurePass123"
const toProduct = ({ id, title, price, discountPercentage, stock }: any): ShownProduct => ({
  id,
  name: title,
  price: Math.round(price * (100 - discountPercentage)) / 100,
  stock,
})
const toOrder = ({ id, status, total }: any): ShownOrder => ({ id, status, total })
const isOk = ({ status }: Reply) => ({ ok: status < 300, status })

/** A shopper whose storefront speaks dummyjson.md. */
export function newShopper(): Shopper {
  let email = ""
  let token = ""
  return {
    contract: "dummyjson",
    email: () => email,
    token: () => token,
    async register(wanted = newEmail()) {
      email = wanted
      const json = { email, password, firstName: "John", lastName: "Doe" }
      const reply = await send("POST /api/v1/auth/register", { json })
      token = reply.body.token
      return isOk(reply)
    },
    async logIn() {
      const reply = await send("POST /api/v1/auth/login", { json: { email, password } })
      token = reply.body.token
      return isOk(reply)
    },
    async listProducts(take) {
      return (await send(`GET /api/v1/products?limit=${take}`)).body.products.map(toProduct)
    },
    async readProduct(id) {
      const { status, body } = await send(`GET /api/v1/products/${id}`)
      return status === 200 ? toProduct(body) : undefined
    },
    async order(product, quantity) {
      const json = { products: [{ id: product, quantity }], shippingAddress: address, paymentMethod: "cod" }
      const reply = await send("POST /api/v1/orders", { token, json })
      return { ...isOk(reply), order: reply.status === 201 ? toOrder(reply.body) : undefined }
    },
    async listOrders() {
      return (await send("GET /api/v1/orders", { token })).body.products.map(toOrder)
    },
    async readOrder(id) {
      const { status, body } = await send(`GET /api/v1/orders/${id}`, { token })
      return status === 200 ? toOrder(body) : undefined
    },
  }
}
