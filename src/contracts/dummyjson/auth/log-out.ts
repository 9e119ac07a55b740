import { z } from "@medusajs/framework/zod"
import { logOut } from "../../../use-cases/auth/log-out"
import { dummyjson } from "../contract"
import { ACCESS_TOKEN_COOKIE, clearedCookies } from "../cookies"

export const logOutOfDummyjson = dummyjson.operation({
  address: "POST /api/v1/auth/logout",
  summary: "End the login that the token belongs to, or all of the user's",
  auth: "person",
  tokenCookie: ACCESS_TOKEN_COOKIE,
  request: { body: z.object({ everywhere: z.boolean().optional() }) },
  reply: z.strictObject({ message: z.string() }),
  cookies: clearedCookies,
  async handle({ body }, context) {
    await logOut(body, context)
    return { message: "Logged out successfully" }
  },
})
