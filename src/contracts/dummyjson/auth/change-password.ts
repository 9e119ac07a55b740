import { z } from "@medusajs/framework/zod"
import { changePassword } from "../../../use-cases/auth/change-password"
import { dummyjson } from "../contract"
import { ACCESS_TOKEN_COOKIE, clearedCookies } from "../cookies"
import { newPassword } from "../shapes/fields"

export const changeDummyjsonPassword = dummyjson.operation({
  address: "POST /api/v1/auth/change-password",
  summary: "Change the password; ends every login of the account, this one too",
  auth: "person",
  tokenCookie: ACCESS_TOKEN_COOKIE,
  request: { body: z.object({ currentPassword: z.string("Required").min(1, "Required").max(256), newPassword }) },
  reply: z.strictObject({ message: z.string() }),
  throws: ["invalid_credentials", "account_locked"],
  cookies: clearedCookies,
  async handle({ body }, context) {
    await changePassword(body, context)
    return { message: "Password changed successfully" }
  },
})
