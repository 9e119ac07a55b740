import type { Given } from "../../setup/golden-spec"
import { send } from "../../setup/http"
import { lock, newEmail, unique } from "../../setup/people"

export const givens: Record<string, Given> = {
  newPerson: async () => ({ username: unique("john"), email: newEmail() }),
  async customer({ username, email }) {
    await send("POST /api/auth/register", { json: { username, email, password: "hunter2hunter2" } })
    return {}
  },
  async login({ username }) {
    const { body } = await send("POST /api/auth/login", { json: { username, password: "hunter2hunter2" } })
    return { token: body.data.token }
  },
  async admin() {
    const json = { username: "admin@example.com", password: "Admin#12345" }
    return { adminToken: (await send("POST /api/auth/login", { json })).body.data.token }
  },
  async locked({ username }) {
    await lock("POST /api/auth/login", { username, password: "notThePassword" })
    return {}
  },
}
