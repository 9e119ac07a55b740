import type { Shopper } from "../../scenarios/shopper"
import { send, type Reply } from "../../setup/http"
import { newEmail } from "../../setup/people"

const password = "hunter2hunter2"
const isOk = ({ status }: Reply) => ({ ok: status < 300, status })

/** A shopper whose storefront speaks gallery.md. */
export function newShopper(): Shopper {
  let email = ""
  let token = ""
  return {
    contract: "gallery",
    email: () => email,
    token: () => token,
    async logIn() {
      const reply = await send("POST /api/auth/login", { json: { email, password } })
      token = reply.body.data?.token
      return isOk(reply)
    },
    async register(wanted = newEmail()) {
      email = wanted
      const reply = await send("POST /api/auth/register", { json: { name: "Ada Lind", email, password } })
      token = reply.body.data?.token
      return isOk(reply)
    },
  }
}
