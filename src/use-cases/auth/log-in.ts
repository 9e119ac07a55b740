import type { AuthIdentityDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { IdentityUseCase } from "../context"
import { codeOf, fail } from "../../failures"
import { toLoginName } from "../../names"
import { compareWithNobody as compareByScrypt } from "../../providers/auth-emailpass/nobody"
import { compareWithNobody as compareByBcrypt } from "../../providers/auth-password/hash-password"
import type { Session } from "../model/user"
import { checkPassword } from "./check-password"
import { openSession } from "./open-session"

export interface LogInInput {
  /** Username, e-mail or mobile number, in any spelling. */
  name: string
  password: string
  /** Whether Medusa's admin users may come in here too (R9). */
  admitAdmins?: boolean
  /** A shorter life of the access token than it would have, in seconds. */
  seconds?: number
}

/**
 * Logs a customer in, or an admin by their Medusa password.
 * @throws invalid_credentials, account_locked, second_factor_required, rate_limited, unavailable
 */
export const logIn: IdentityUseCase<LogInInput, Session> = async (input, context) => {
  const since = await context.tokens.now()
  const name = toLoginName(input.name)
  const isStaff = input.admitAdmins && (await isAdmin(context.scope, name))
  const provider = isStaff ? "emailpass" : "password"
  const authIdentity = await checkPassword(provider, name, input.password, context).catch(async (error) => {
    if (input.admitAdmins && codeOf(error) === "invalid_credentials") await hashAsOther(provider, input.password)
    throw error
  })
  const who = whoIs(authIdentity)
  if (!who) throw fail("invalid_credentials")
  return openSession({ ...who, authIdentityId: authIdentity.id }, context, { seconds: input.seconds, since })
}

/** Anybody can make an emailpass name; an admin's belongs to a user. */
async function isAdmin(scope: MedusaContainer, email: string) {
  const identities = await scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { provider: "emailpass", entity_id: email } as never })
  return identities.some(({ app_metadata }) => app_metadata?.user_id)
}

/**
 * Medusa hashes otherwise than we do: where both come in, a wrong password costs both, or the time would tell who is staff.
 * Not queued: it follows a hash that was, so no more of these come at once than of those.
 */
const hashAsOther = (provider: "password" | "emailpass", password: string): Promise<unknown> =>
  provider === "emailpass" ? compareByBcrypt(password) : compareByScrypt(password)

function whoIs({ app_metadata }: AuthIdentityDTO) {
  const { customer_id, user_id } = (app_metadata ?? {}) as { customer_id?: string; user_id?: string }
  if (customer_id) return { kind: "customer" as const, id: customer_id }
  if (user_id) return { kind: "admin" as const, id: user_id }
  return undefined
}
