import { createHash, createHmac, randomBytes } from "node:crypto"

/** `sess_01J….<43 characters>`: the session that it belongs to, so that a used one can be told from a made-up one. */
export const newRefreshToken = (sessionId: string) => `${sessionId}.${randomBytes(32).toString("base64url")}`

/**
 * The token that follows `token`, always the same one: of several requests that refresh at once each gets the token
 * that stays good, though only its hash is kept. Without the secret nobody can tell it from the one before.
 */
export function nextRefreshToken(token: string, secret: string): string {
  const next = createHmac("sha256", secret).update(`refresh:${token}`).digest("base64url")
  return `${sessionOf(token)}.${next}`
}

export const sessionOf = (token: string) => token.slice(0, Math.max(token.indexOf("."), 0))

export const hashRefreshToken = (token: string) => createHash("sha256").update(token).digest("base64url")
