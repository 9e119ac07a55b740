import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"

/** Tells the owner, who may not have been the one. `send-password-changed.ts` listens. */
export const PASSWORD_CHANGED = "account.password_changed"

/**
 * Sets the password of the account that has this name with a provider. The provider ends every login (R25).
 * @throws unavailable
 */
export async function setPassword(
  scope: MedusaContainer,
  provider: string,
  name: string,
  password: string,
): Promise<void> {
  const auth = scope.resolve(Modules.AUTH)
  const { success, authIdentity } = await auth.updateProvider(provider, { entity_id: name, password })
  if (!success) throw fail("unavailable")
  const data = { auth_identity_id: authIdentity!.id }
  await scope.resolve(Modules.EVENT_BUS).emit({ name: PASSWORD_CHANGED, data })
}
