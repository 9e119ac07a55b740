import type { Given } from "../../setup/golden-spec"
import { send } from "../../setup/http"
import { newEmail, newMobile, readOtp } from "../../setup/people"

const auth = (json: Record<string, string>, token?: string) => send("POST /backend/api/auth.php", { json, token })

async function verify(mobile: string) {
  await auth({ action: "send_otp", mobile })
  return auth({ action: "verify_otp", mobile, otp: await readOtp(mobile) })
}

async function register() {
  const mobile = newMobile()
  const email = newEmail()
  const { body } = await verify(mobile)
  const json = { action: "register", mobile, email, name: "John Doe", address: "123 Main St, City, State, 123456" }
  const registered = await auth(json, body.data.temp_token)
  return { mobile, email, token: registered.body.data.token as string }
}

export const givens: Record<string, Given> = {
  newMobile: async () => ({ mobile: newMobile(), email: newEmail() }),
  async sentOtp({ mobile }) {
    await auth({ action: "send_otp", mobile })
    return { otp: await readOtp(mobile) }
  },
  async registrant() {
    const mobile = newMobile()
    return { mobile, email: newEmail(), tempToken: (await verify(mobile)).body.data.temp_token }
  },
  /** The number that the temporary token proves, registered meanwhile. */
  async registered({ mobile, email, tempToken }) {
    await auth({ action: "register", mobile, email, name: "John Doe", address: "123 Main St" }, tempToken)
    return {}
  },
  customer: register,
  async loggedOut({ token }) {
    await auth({ action: "logout" }, token)
    return {}
  },
  async stranger() {
    const { token, mobile, email } = await register()
    return { strangerToken: token, strangerMobile: mobile, strangerEmail: email }
  },
  async filledCart({ token }) {
    await send("POST /backend/api/cart.php", { token, json: { action: "add", product_id: 25, quantity: 2 } })
    return {}
  },
  /** All of product 36 in two carts; the other one is ordered first. */
  async cartThatIsTooLate({ token }) {
    const other = await register()
    for (const one of [token, other.token]) {
      await send("POST /backend/api/cart.php", { token: one, json: { action: "add", product_id: 36, quantity: 25 } })
    }
    const json = { action: "create", shipping_address: "1 Lane, Patna 800001", payment_method: "cod" }
    await send("POST /backend/api/orders.php", { token: other.token, json })
    return {}
  },
  async order({ token }) {
    await givens.filledCart({ token })
    const json = {
      action: "create",
      shipping_address: "123 Main St, City, State, 123456",
      payment_method: "cod",
      notes: "Please deliver in the evening",
    }
    const { body } = await send("POST /backend/api/orders.php", { token, json })
    return { orderId: String(body.data.order.id), orderNumber: body.data.order.order_number }
  },
}
