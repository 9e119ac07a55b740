import type { Cookie } from "../../gateway/operation"

/** The cookies that DummyJSON's login sets and its `/auth` routes take in place of header and body (R21). */
export const ACCESS_TOKEN_COOKIE = "accessToken"
export const REFRESH_TOKEN_COOKIE = "refreshToken"

/** The life of a refresh token; what is kept longer is worth nothing. */
const REFRESH_SECONDS = 7 * 24 * 3600

export const tokenCookies = (reply: { token: string; expiresAt: string; refreshToken: string }): Cookie[] => [
  {
    name: ACCESS_TOKEN_COOKIE,
    value: reply.token,
    maxAgeSeconds: Math.round((Date.parse(reply.expiresAt) - Date.now()) / 1000),
  },
  { name: REFRESH_TOKEN_COOKIE, value: reply.refreshToken, maxAgeSeconds: REFRESH_SECONDS },
]

/** Takes both away. */
export const clearedCookies = (): Cookie[] =>
  [ACCESS_TOKEN_COOKIE, REFRESH_TOKEN_COOKIE].map((name) => ({ name, value: "", maxAgeSeconds: 0 }))
