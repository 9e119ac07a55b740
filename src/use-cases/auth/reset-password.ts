import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import type { IdentityUseCase } from "../context"
import { setPassword } from "./set-password"

export interface ResetPasswordInput {
  /** From the message. */
  token: string
  newPassword: string
}

/** Sets a new password by the token of a reset message, once; ends every login and a lock. @throws invalid_reset_token */
export const resetPassword: IdentityUseCase<ResetPasswordInput, void> = async (input, { scope, tokens }) => {
  const claims = tokens.readReset(input.token)
  if (!claims) throw fail("invalid_reset_token")
  const { jti, provider, entity_id } = claims
  await scope
    .resolve(Modules.AUTH)
    .consumePasswordResetToken({ jti, provider, entity_id })
    .catch(() => {
      throw fail("invalid_reset_token")
    })
  await setPassword(scope, provider, entity_id, input.newPassword)
}
