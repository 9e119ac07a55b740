import type { Cookie } from "../../gateway/operation"

/** The cookie that DummyJSON's login sets and its `/auth` routes take in place of the header (R21). */
export const ACCESS_TOKEN_COOKIE = "accessToken"

export const accessTokenCookie = ({ token, expiresAt }: { token: string; expiresAt: string }): Cookie[] => [
  { name: ACCESS_TOKEN_COOKIE, value: token, maxAgeSeconds: Math.round((Date.parse(expiresAt) - Date.now()) / 1000) },
]
