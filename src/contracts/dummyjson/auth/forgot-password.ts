import { z } from "@medusajs/framework/zod"
import { requestPasswordReset } from "../../../use-cases/auth/request-password-reset"
import { email } from "../../fields"
import { dummyjson } from "../contract"

export const forgotDummyjsonPassword = dummyjson.operation({
  address: "POST /api/v1/auth/forgot-password",
  summary: "Ask for a message to set a new password; the answer does not tell whether there is such an account",
  auth: "public",
  limit: "forgot_password",
  request: { body: z.object({ email: email("Invalid email format") }) },
  reply: z.strictObject({ message: z.string() }),
  async handle({ body }, context) {
    await requestPasswordReset(body, context)
    return { message: "Password reset email sent" }
  },
})
