import { readUser } from "../account/read-user"
import type { IdentityUseCase, Person } from "../context"
import { checkPassword } from "./check-password"
import { preparePassword, setPassword } from "./set-password"

export interface ChangePasswordInput {
  currentPassword: string
  newPassword: string
}

/**
 * Changes the caller's password and ends every login, the calling one too (R25).
 * A wrong current one counts like a wrong login.
 * @throws invalid_credentials, account_locked, second_factor_required, rate_limited, unavailable
 */
export const changePassword: IdentityUseCase<ChangePasswordInput, void, Person> = async (input, context) => {
  const { scope, actor } = context
  const { email } = await readUser(scope, actor.kind, actor.id)
  const provider = actor.kind === "admin" ? "emailpass" : "password"
  await checkPassword(provider, email, input.currentPassword, context)
  await setPassword(scope, provider, email, await preparePassword(input.newPassword))
}
