import { z } from "@medusajs/framework/zod"
import { resetPassword } from "../../../use-cases/auth/reset-password"
import { dummyjson } from "../contract"
import { newPassword } from "../shapes/fields"

export const resetDummyjsonPassword = dummyjson.operation({
  address: "POST /api/v1/auth/reset-password",
  summary: "Set a new password by the token of a reset message; ends every login of the account",
  auth: "public",
  request: { body: z.object({ token: z.string("Required").min(1, "Required").max(4096), newPassword }) },
  reply: z.strictObject({ message: z.string() }),
  throws: ["invalid_reset_token"],
  async handle({ body }, context) {
    await resetPassword(body, context)
    return { message: "Password reset successfully" }
  },
})
