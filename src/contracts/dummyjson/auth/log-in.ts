import { z } from "@medusajs/framework/zod"
import { logIn } from "../../../use-cases/auth/log-in"
import { email } from "../../fields"
import { dummyjson } from "../contract"
import { tokenCookies } from "../cookies"
import { expiresInMins } from "../shapes/fields"
import { presentSession, SessionReply } from "../shapes/user"

const Body = z
  .object({
    email: email("Invalid email format").optional(),
    username: z.string().min(1).max(254).optional(),
    password: z.string("Required").min(8, "Must be at least 8 characters").max(256),
    expiresInMins,
  })
  .refine(({ email, username }) => email ?? username, { path: ["email"], error: "Required" })

export const logInToDummyjson = dummyjson.operation({
  address: "POST /api/v1/auth/login",
  summary: "Log in with an e-mail address, or a username, and a password",
  auth: "public",
  limit: "login",
  when: ["email", "username"],
  request: { body: Body },
  reply: SessionReply,
  throws: ["invalid_credentials", "account_locked", "second_factor_required"],
  cookies: tokenCookies,
  async handle({ body: { email, username, password, expiresInMins: seconds } }, context) {
    const session = await logIn({ name: (email ?? username)!, password, admitAdmins: true, seconds }, context)
    return presentSession(session)
  },
})
