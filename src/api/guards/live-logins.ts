import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readToken } from "../../gateway/read-token"
import { openIdentity } from "../../server/identity"

/** What Medusa knows of a caller: a token's claims, or the same kept in a cookie's session. */
interface AuthContext {
  actor_id?: string
  actor_type?: string
  sid?: string
}

type Request = MedusaRequest & { session?: { auth_context?: AuthContext } }

/**
 * Medusa checks a token's signature and believes it until it expires. This asks whether the login behind it still is,
 * on all of Medusa's own routes; a token that never was a login of ours is refused like one that was logged out.
 */
export async function requireLiveLogin(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  try {
    const token = readToken(req)
    const isTokenDead = token !== undefined && (await isDead(req, openIdentity(req.scope).tokens.tryOpen(token)))
    const { session } = req as Request
    const isCookieDead = await isDead(req, session?.auth_context)
    if (!isTokenDead && !isCookieDead) return next()
    // From the next request on the browser is a guest.
    if (isCookieDead) delete session!.auth_context
    if (!req.originalUrl.toLowerCase().startsWith("/auth")) return void refuse(res)
    // Who logs in anew may still send the old token along.
    delete req.headers.authorization
    next()
  } catch (error) {
    next(error)
  }
}

/** Tokens of those who have not registered yet, to reset a password, or of actors of other plugins have no login. */
async function isDead(req: MedusaRequest, context: AuthContext | undefined) {
  if (!context?.actor_id || !["customer", "user"].includes(context.actor_type ?? "")) return false
  return !(context.sid && (await req.scope.resolve("login_session").isAlive(context.sid, context.actor_id)))
}

const refuse = (res: MedusaResponse) => res.status(401).json({ type: "unauthorized", message: "Unauthorized" })

/** `DELETE /auth/session` ends the login too, not only its cookie. */
export async function endLoginOfCookie(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const sid = (req as Request).session?.auth_context?.sid
  if (sid) await req.scope.resolve("login_session").revoke({ id: sid }, "logout").catch(next)
  next()
}
