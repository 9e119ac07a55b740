import { z } from "@medusajs/framework/zod"
import { readOwnUser } from "../../../use-cases/account/read-user"
import { dummyjson } from "../contract"
import { ACCESS_TOKEN_COOKIE } from "../cookies"
import { BriefUserReply, presentBriefUser } from "../shapes/user"

/** dummyjson.md 4.2.3 has a refusal of its own. */
const notValid = {
  body: () => ({ isValid: false, message: "Token expired or invalid" }),
  schema: z.strictObject({ isValid: z.literal(false), message: z.string() }),
}

export const validateToken = dummyjson.operation({
  address: "POST /api/v1/auth/validate",
  summary: "Ask whether the token is valid, and whose it is",
  auth: "person",
  tokenCookie: ACCESS_TOKEN_COOKIE,
  reply: z.strictObject({ isValid: z.literal(true), user: BriefUserReply }),
  throws: ["user_not_found"],
  refusals: { unauthenticated: notValid, token_expired: notValid },
  handle: async (_, context) => ({
    isValid: true as const,
    user: presentBriefUser(await readOwnUser(undefined, context)),
  }),
})
