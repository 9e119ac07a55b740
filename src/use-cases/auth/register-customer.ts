import { hashPassword } from "../../providers/auth-password/hash-password"
import { registerCustomerWorkflow, type RegisterCustomerWorkflowInput } from "../../workflows/auth/register-customer"
import type { Context, UseCase } from "../context"
import type { Session } from "../model/user"
import { fail } from "../../failures"
import { foldName, toMobile } from "./names"
import { openSession } from "./open-session"

export interface RegisterCustomerInput {
  email: string
  password: string
  username?: string
  mobile?: string
  firstName?: string
  lastName?: string
}

/** Makes an account that its names and password open in every contract. @throws username_taken, email_taken, mobile_taken, invalid_mobile */
export const registerCustomer: UseCase<RegisterCustomerInput, Session> = async (input, context) => {
  const { password, username, firstName = "", lastName = "" } = input
  const email = foldName(input.email)
  const mobile = input.mobile === undefined ? undefined : toMobile(input.mobile)
  if (input.mobile !== undefined && !mobile) throw fail("invalid_mobile")
  const metadata = { password: await hashPassword(password) }
  const names = [
    { kind: "email" as const, entity_id: email },
    ...(username ? [{ kind: "username" as const, entity_id: foldName(username) }] : []),
    ...(mobile ? [{ kind: "mobile" as const, entity_id: mobile }] : []),
  ]
  return register(
    {
      identities: names.map((name) => ({ ...name, provider: "password", provider_metadata: metadata })),
      customer: { email, first_name: firstName, last_name: lastName, phone: mobile },
      account: { username, mobile },
    },
    context,
  )
}

/** Runs the registration and lets the new customer in. */
export async function register(input: RegisterCustomerWorkflowInput, context: Context): Promise<Session> {
  const { result } = await registerCustomerWorkflow(context.scope).run({ input })
  return openSession({ kind: "customer", id: result.customer_id, authIdentityId: result.auth_identity_id }, context)
}
