import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"

/**
 * Sets the password of the account that has this name with a provider. The provider ends every login (R25), and tells
 * the owner by an event.
 * @throws unavailable
 */
export async function setPassword(
  scope: MedusaContainer,
  provider: string,
  name: string,
  password: string,
): Promise<void> {
  const auth = scope.resolve(Modules.AUTH)
  const { success } = await auth.updateProvider(provider, { entity_id: name, password })
  if (!success) throw fail("unavailable")
}
