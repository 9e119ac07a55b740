import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { fail } from "../failures"
import type { Client } from "../gateway/gateway"
import { readOptions } from "../options"
import { readRoles } from "../use-cases/account/read-roles"
import type { Person, TokenIssuer } from "../use-cases/context"
import { openIdentity } from "./identity"

/** Life of the token that a new mobile number registers with, in seconds. */
const REGISTRATION_SECONDS = 15 * 60

/** Life of the token in a reset message, in seconds; Medusa has the same. */
export const RESET_SECONDS = 15 * 60

/** The claims of Medusa's own reset tokens, so that its `/auth/:actor_type/:auth_provider/update` takes ours. */
const ResetClaims = z.object({
  entity_id: z.string(),
  provider: z.string(),
  actor_type: z.string(),
  jti: z.string(),
  purpose: z.literal("reset"),
})

/** In whose name tokens are issued: a contract, or Medusa's own routes. */
export interface Issuing {
  id: string
  /** Life of an access token in seconds, where it is not the configured one. */
  accessTokenSeconds?: number
  /** Whether a login comes with a refresh token. */
  refreshable?: boolean
  /** Whether a login outlives its access token, though there is no refresh token: Medusa's own tokens renew themselves. */
  renewable?: boolean
  /** Claims that only these tokens have. */
  claims?: Record<string, unknown>
}

export function createTokenIssuer(scope: MedusaContainer, issuing: Issuing, client: Client): TokenIssuer {
  const { tokens } = openIdentity(scope)
  const sessions = scope.resolve("login_session")
  const { accessTokenSeconds, refreshTokenSeconds } = readOptions(scope)
  const longest = issuing.accessTokenSeconds ?? accessTokenSeconds
  const sign = async (person: Person, sid: string, wanted = longest) => {
    const seconds = Math.min(wanted, longest)
    const roles = person.kind === "admin" ? await readRoles(scope, person.id) : undefined
    return {
      ...tokens.sign({ ...claimsOf(person, roles), ...issuing.claims, contract: issuing.id, sid }, seconds),
      expiresIn: seconds,
    }
  }
  return {
    now: () => sessions.now(),
    async forPerson(person, { seconds: wanted, since } = {}) {
      const session = await sessions.open({
        actorId: person.id,
        actorType: person.kind === "customer" ? "customer" : "user",
        authIdentityId: person.authIdentityId,
        contract: issuing.id,
        ...client,
        seconds: issuing.refreshable || issuing.renewable ? refreshTokenSeconds : longest,
        refreshable: issuing.refreshable ?? false,
        since,
      })
      if (!session) throw fail("invalid_credentials")
      return { ...(await sign(person, session.id, wanted)), refreshToken: session.refreshToken }
    },
    async renew(person, session, wanted) {
      return { ...(await sign(person, session.id, wanted)), refreshToken: session.refreshToken }
    },
    refreshSeconds: refreshTokenSeconds,
    forReset: (claims) => tokens.sign({ ...claims, purpose: "reset" } as never, RESET_SECONDS).token,
    readReset(token) {
      const reset = ResetClaims.safeParse(tokens.tryOpen(token))
      return reset.success ? reset.data : undefined
    },
    forRegistrant(mobile) {
      const claims = {
        role: "registrant",
        mobile,
        actor_id: "",
        actor_type: "registrant",
        auth_identity_id: "",
      } as const
      return {
        ...tokens.sign({ ...claims, contract: issuing.id }, REGISTRATION_SECONDS),
        expiresIn: REGISTRATION_SECONDS,
      }
    },
  }
}

/** `roles` is where Medusa's `/admin` routes look for them. */
function claimsOf({ kind, id, number, email, authIdentityId }: Person, roles: string[] | undefined) {
  const isCustomer = kind === "customer"
  return {
    sub: number,
    email,
    role: isCustomer ? "user" : "admin",
    actor_id: id,
    actor_type: isCustomer ? "customer" : "user",
    auth_identity_id: authIdentityId,
    app_metadata: isCustomer ? { customer_id: id } : { user_id: id, ...(roles ? { roles } : {}) },
  } as const
}
