import { z } from "@medusajs/framework/zod"
import { logIn } from "../../../use-cases/auth/log-in"
import { shop } from "../contract"

export const logInToShop = shop.operation({
  address: "POST /api/auth/login",
  summary: "Log in with a username and a password",
  auth: "public",
  when: ["username"],
  request: { body: z.object({ username: z.string().min(1).max(254), password: z.string().min(1).max(256) }) },
  reply: z.strictObject({ token: z.string(), user_id: z.string() }),
  throws: ["invalid_credentials", "account_locked", "second_factor_required"],
  async handle({ body }, context) {
    const { token, user } = await logIn({ name: body.username, password: body.password, admitAdmins: true }, context)
    return { token, user_id: user.id }
  },
})
