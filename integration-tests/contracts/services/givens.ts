import type { Given } from "../../setup/golden-spec"
import { send } from "../../setup/http"
import { lock, newEmail, newMobile, unique } from "../../setup/people"

const password = "John@123$"

export const givens: Record<string, Given> = {
  // Six to twenty characters, as documented.
  newPerson: async () => ({ username: `john_${unique("").slice(-14)}`, email: newEmail(), mobile: newMobile() }),
  async customer({ username, email, mobile }) {
    const json = { username, email, mobile, password, confirm_password: password }
    await send("POST /api/v1/auth/register", { json })
    return {}
  },
  async locked({ username }) {
    await lock("POST /api/v1/auth/login", { username_or_email: username, password: "notThePassword" })
    return {}
  },
}
