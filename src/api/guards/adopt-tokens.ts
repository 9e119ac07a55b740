import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readToken } from "../../gateway/read-token"
import { openIdentity } from "../../server/identity"
import { NATIVE } from "../../server/native-context"
import { createTokenIssuer } from "../../server/token-issuer"
import { readUser } from "../../use-cases/account/read-user"
import { clientOfRequest } from "../native"

/** The claims of a token that Medusa has made. */
interface MedusaClaims {
  actor_id?: string
  actor_type?: string
  auth_identity_id: string
  sid?: string
  [claim: string]: unknown
}

/**
 * Medusa's routes under `/auth` hand out tokens that nobody can take back. Each of a customer or an admin is exchanged
 * for one with a login behind it, of the same claims: a new login, or the one whose token was renewed.
 */
export function adoptTokens(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const adoptAll = (since: string) => {
    const send = res.json.bind(res)
    res.json = (body) => {
      const { token } = (body ?? {}) as { token?: unknown }
      if (typeof token !== "string" || res.statusCode !== 200) return send(body)
      adopt(req, token, since).then((adopted) => send({ ...(body as object), token: adopted }), next)
      return res
    }
    next()
  }
  req.scope.resolve("login_session").now().then(adoptAll, next)
}

async function adopt(req: MedusaRequest, token: string, since: string): Promise<string> {
  const { tokens } = openIdentity(req.scope)
  const { actor_id: id, actor_type, auth_identity_id, iat: _, exp: __, ...claims } = tokens.open(token) as MedusaClaims
  if (!id || (actor_type !== "customer" && actor_type !== "user")) return token
  const kind = actor_type === "customer" ? "customer" : "admin"
  const { number, email } = await readUser(req.scope, kind, id)
  const person = { kind, id, number, email, authIdentityId: auth_identity_id } as const
  const issuer = createTokenIssuer(req.scope, { ...NATIVE, claims }, clientOfRequest(req))
  const sid = sessionOf(req, tokens.tryOpen(readToken(req) ?? ""))
  return (await (sid ? issuer.renew(person, { id: sid }) : issuer.forPerson(person, { since }))).token
}

/** The login that the caller is in already; `requireLiveLogin` has seen to it that it is alive. */
function sessionOf(req: MedusaRequest, claims: Record<string, unknown> | undefined) {
  if (!/^\/auth\/token\/refresh\/?$/i.test(req.originalUrl.split("?", 1)[0])) return undefined
  const { session } = req as unknown as { session?: { auth_context?: MedusaClaims } }
  return (claims?.sid as string | undefined) ?? session?.auth_context?.sid
}
