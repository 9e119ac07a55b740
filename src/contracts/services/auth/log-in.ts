import { z } from "@medusajs/framework/zod"
import { logIn } from "../../../use-cases/auth/log-in"
import { services } from "../contract"

export const logInToServices = services.operation({
  address: "POST /api/v1/auth/login",
  summary: "Log in with a username or an e-mail address and a password",
  auth: "public",
  when: ["username_or_email"],
  request: {
    body: z.object({
      username_or_email: z.string("Username or email is required.").min(1).max(254),
      password: z.string("Password is required.").min(1).max(256),
    }),
  },
  reply: z.strictObject({ user_id: z.string(), token: z.string(), expires_in: z.int() }),
  throws: ["invalid_credentials", "account_locked"],
  async handle({ body: { username_or_email: name, password } }, context) {
    const { user, token, expiresIn } = await logIn({ name, password }, context)
    return { user_id: user.id, token, expires_in: expiresIn }
  },
})
