import type { Shopper } from "../../scenarios/shopper"
import { send, type Reply } from "../../setup/http"
import { newEmail, newMobile, unique } from "../../setup/people"

const password = "John@123$"
const isOk = ({ status }: Reply) => ({ ok: status < 300, status })

/** A shopper whose storefront speaks services.md. Registering gives no token there, so it logs in behind it. */
export function newShopper(): Shopper {
  const username = `john_${unique("").slice(-14)}`
  let email = ""
  let token = ""
  async function logIn() {
    const reply = await send("POST /api/v1/auth/login", { json: { username_or_email: username, password } })
    token = reply.body.token
    return isOk(reply)
  }
  return {
    contract: "services",
    email: () => email,
    token: () => token,
    logIn,
    async register(wanted = newEmail()) {
      email = wanted
      const json = { username, email, mobile: newMobile(), password, confirm_password: password }
      const reply = await send("POST /api/v1/auth/register", { json })
      if (reply.status === 201) await logIn()
      return isOk(reply)
    },
  }
}
