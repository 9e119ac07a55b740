import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import type { IdentityUseCase } from "../context"
import { preparePassword, setPassword } from "./set-password"

export interface ResetPasswordInput {
  /** From the message. */
  token: string
  newPassword: string
}

/**
 * Sets a new password by the token of a reset message, once; ends every login and a lock.
 * @throws invalid_reset_token, unavailable, and then the token is as good as before
 */
export const resetPassword: IdentityUseCase<ResetPasswordInput, void> = async (input, { scope, tokens }) => {
  const claims = tokens.readReset(input.token)
  if (!claims) throw fail("invalid_reset_token")
  const { jti, provider, entity_id } = claims
  const password = await preparePassword(input.newPassword)
  // Medusa looks for the token's row and deletes it afterwards, so of several at once all would find it.
  const claim = await scope.resolve("idempotency").claim({ scope: "password reset", key: jti, bodyHash: "" })
  if (claim.state !== "new") throw fail("invalid_reset_token")
  await scope
    .resolve(Modules.AUTH)
    .consumePasswordResetToken({ jti, provider, entity_id })
    .catch(() => {
      throw fail("invalid_reset_token")
    })
  await setPassword(scope, provider, entity_id, password)
}
