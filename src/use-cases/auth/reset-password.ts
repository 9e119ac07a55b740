import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import { findByFormerEmail, takeBackEmail } from "../account/former-email"
import type { IdentityUseCase } from "../context"
import { preparePassword, setPassword } from "./set-password"

export interface ResetPasswordInput {
  /** From the message. */
  token: string
  newPassword: string
}

/**
 * Sets a new password by the token of a reset message, once; ends every login and a lock. A message to the address
 * before a change gives the account that address back.
 * @throws invalid_reset_token, unavailable, and then the token is as good as before
 */
export const resetPassword: IdentityUseCase<ResetPasswordInput, void> = async (input, { scope, tokens }) => {
  const claims = tokens.readReset(input.token)
  if (!claims) throw fail("invalid_reset_token")
  const { jti, provider } = claims
  const password = await preparePassword(input.newPassword)
  // Medusa looks for the token's row and deletes it afterwards, so of several at once all would find it.
  const claim = await scope.resolve("idempotency").claim({ scope: "password reset", key: jti, bodyHash: "" })
  if (claim.state !== "new") throw fail("invalid_reset_token")
  // The message went to the address before a change, and its owner wants the account back.
  const former = provider === "password" ? await findByFormerEmail(scope, claims.entity_id) : undefined
  const entity_id = former?.loginName ?? claims.entity_id
  await scope
    .resolve(Modules.AUTH)
    .consumePasswordResetToken({ jti, provider, entity_id })
    .catch(() => {
      throw fail("invalid_reset_token")
    })
  await setPassword(scope, provider, entity_id, password)
  if (former) await takeBackEmail(scope, former, claims.entity_id)
}
