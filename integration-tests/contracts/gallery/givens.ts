import type { Given } from "../../setup/golden-spec"
import { send } from "../../setup/http"
import { lock, newEmail } from "../../setup/people"

export const givens: Record<string, Given> = {
  newPerson: async () => ({ email: newEmail() }),
  async customer({ email }) {
    await send("POST /api/auth/register", { json: { name: "Ada Lind", email, password: "hunter2hunter2" } })
    return {}
  },
  async locked({ email }) {
    await lock("POST /api/auth/login", { email, password: "notThePassword" })
    return {}
  },
}
