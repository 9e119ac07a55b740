import { z } from "@medusajs/framework/zod"
import { refreshSession } from "../../../use-cases/auth/refresh-session"
import { dummyjson } from "../contract"
import { REFRESH_TOKEN_COOKIE, tokenCookies } from "../cookies"
import { expiresInMins } from "../shapes/fields"

export const refreshDummyjsonToken = dummyjson.operation({
  address: "POST /api/v1/auth/refresh",
  summary: "Get new tokens for a refresh token, which is used up",
  auth: "public",
  fieldCookies: { refreshToken: REFRESH_TOKEN_COOKIE },
  request: { body: z.object({ refreshToken: z.string("Required").min(1, "Required").max(500), expiresInMins }) },
  // `token` and `expiresAt` are documented; the others are DummyJSON's own (R21).
  reply: z.strictObject({
    token: z.string(),
    expiresAt: z.string(),
    accessToken: z.string(),
    refreshToken: z.string(),
  }),
  throws: ["invalid_refresh_token", "refresh_token_expired"],
  cookies: tokenCookies,
  async handle({ body: { refreshToken: old, expiresInMins: seconds } }, context) {
    const { token, expiresAt, refreshToken } = await refreshSession({ refreshToken: old, seconds }, context)
    return { token, expiresAt: expiresAt.toISOString(), accessToken: token, refreshToken: refreshToken! }
  },
})
