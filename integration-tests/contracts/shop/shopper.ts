import type { Shopper } from "../../scenarios/shopper"
import { send, type Reply } from "../../setup/http"
import { newEmail, unique } from "../../setup/people"

const password = "hunter2hunter2"
const isOk = ({ status }: Reply) => ({ ok: status < 300, status })

/** A shopper whose storefront speaks shop.md. Registering gives no token there, so it logs in behind it. */
export function newShopper(): Shopper {
  const username = unique("john")
  let email = ""
  let token = ""
  async function logIn() {
    const reply = await send("POST /api/auth/login", { json: { username, password } })
    token = reply.body.data?.token
    return isOk(reply)
  }
  return {
    contract: "shop",
    email: () => email,
    token: () => token,
    logIn,
    async register(wanted = newEmail()) {
      email = wanted
      const reply = await send("POST /api/auth/register", { json: { username, password, email } })
      if (reply.status === 201) await logIn()
      return isOk(reply)
    },
  }
}
