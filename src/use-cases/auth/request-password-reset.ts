import { Modules } from "@medusajs/framework/utils"
import type { IdentityUseCase } from "../context"
import { foldName } from "../../names"

/** What is emitted, whoever asks; `send-password-reset.ts` finds out whether there is such an account. */
export const PASSWORD_RESET_REQUESTED = "account.password_reset_requested"

/**
 * Asks for a message with a link to set a new password. Answers alike for addresses with and without an account: what
 * differs happens afterwards (dummyjson.md 4.2.6).
 */
export const requestPasswordReset: IdentityUseCase<{ email: string }, void> = async ({ email }, { scope }) => {
  await scope.resolve(Modules.EVENT_BUS).emit({ name: PASSWORD_RESET_REQUESTED, data: { email: foldName(email) } })
}
