import type { AuthIdentityDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { UseCase } from "../context"
import { fail } from "../../failures"
import type { Session } from "../model/user"
import { toLoginName } from "./names"
import { openSession } from "./open-session"

export interface LogInInput {
  /** Username, e-mail or mobile number, in any spelling. */
  name: string
  password: string
  /** Whether Medusa's admin users may come in here too (R9). */
  admitAdmins?: boolean
}

/** Logs a customer in, or an admin by their Medusa password. @throws invalid_credentials */
export const logIn: UseCase<LogInInput, Session> = async ({ name, password, admitAdmins }, context) => {
  const auth = context.scope.resolve(Modules.AUTH)
  const identifier = toLoginName(name)
  const admins = admitAdmins
    ? await auth.listProviderIdentities({ provider: "emailpass", entity_id: identifier }, { take: 1 })
    : []
  const { success, authIdentity } = admins.length
    ? await auth.authenticate("emailpass", { body: { email: identifier, password } } as never)
    : await auth.authenticate("password", { body: { identifier, password } } as never)
  const who = success && authIdentity ? whoIs(authIdentity) : undefined
  if (!who) throw fail("invalid_credentials")
  return openSession({ ...who, authIdentityId: authIdentity!.id }, context)
}

function whoIs({ app_metadata }: AuthIdentityDTO) {
  const { customer_id, user_id } = (app_metadata ?? {}) as { customer_id?: string; user_id?: string }
  if (customer_id) return { kind: "customer" as const, id: customer_id }
  if (user_id) return { kind: "admin" as const, id: user_id }
  return undefined
}
