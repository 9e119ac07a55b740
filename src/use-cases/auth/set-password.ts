import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import { hashPassword, PREPARED, TooManyPasswords } from "../../providers/auth-password/hash-password"

export interface NewPassword {
  password: string
  [PREPARED]: string
}

/** To be called while nothing has happened yet: there may be no time for it. @throws unavailable */
export const hashNewPassword = (password: string): Promise<string> =>
  hashPassword(password).catch((error) => {
    throw error instanceof TooManyPasswords ? fail("unavailable") : error
  })

/** A password with its hash, for `setPassword`. @throws unavailable */
export const preparePassword = async (password: string): Promise<NewPassword> => ({
  password,
  [PREPARED]: await hashNewPassword(password),
})

/**
 * Sets the password of the account that has this name with a provider. The provider ends every login (R25), and tells
 * the owner by an event; a reset message of before is worth nothing any more.
 * @throws unavailable
 */
export async function setPassword(
  scope: MedusaContainer,
  provider: string,
  name: string,
  password: NewPassword,
): Promise<void> {
  const auth = scope.resolve(Modules.AUTH)
  const { success } = await auth.updateProvider(provider, { entity_id: name, ...password })
  if (!success) throw fail("unavailable")
  // Medusa keeps one token for a name, so a new one that nobody gets takes the place of any other.
  await auth.createPasswordResetToken({ provider, entity_id: name, ttl_seconds: 1 })
}
