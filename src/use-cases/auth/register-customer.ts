import { registerCustomerWorkflow, type RegisterCustomerWorkflowInput } from "../../workflows/auth/register-customer"
import type { IdentityContext, IdentityUseCase } from "../context"
import type { Session } from "../model/user"
import { fail } from "../../failures"
import { foldName, toMobile } from "../../names"
import { spend } from "./budgets"
import { openSession } from "./open-session"
import { hashNewPassword } from "./set-password"

export interface RegisterCustomerInput {
  email: string
  password: string
  username?: string
  mobile?: string
  firstName?: string
  lastName?: string
}

/** Makes an account that its names and password open in every contract. @throws username_taken, email_taken, mobile_taken, invalid_mobile, rate_limited, unavailable */
export const registerCustomer: IdentityUseCase<RegisterCustomerInput, Session> = async (input, context) => {
  const { password, username, firstName = "", lastName = "" } = input
  const email = foldName(input.email)
  const mobile = input.mobile === undefined ? undefined : toMobile(input.mobile)
  if (input.mobile !== undefined && !mobile) throw fail("invalid_mobile")
  if (username && isOthersName(username, email)) throw fail("username_taken")
  const hash = await hashNewPassword(password)
  return register(
    {
      identities: [
        { kind: "email", provider: "password", entity_id: email, provider_metadata: { password: hash } },
        ...(username && foldName(username) !== email
          ? [{ kind: "username" as const, provider: "password", entity_id: foldName(username) }]
          : []),
        ...(mobile ? toMobileIdentities(mobile) : []),
      ],
      customer: { email, first_name: firstName, last_name: lastName, phone: mobile },
      account: { username, mobile },
    },
    context,
  )
}

/** A username in the form of a mobile number or an e-mail address would take it from whoever it belongs to. */
export const isOthersName = (username: string, email: string) =>
  !!toMobile(username) || (username.includes("@") && foldName(username) !== email)

/** A number opens the account by a password and by a one-time code. */
export const toMobileIdentities = (mobile: string) =>
  ["password", "otp"].map((provider) => ({ kind: "mobile" as const, provider, entity_id: mobile }))

/** Runs the registration and lets the new customer in. */
export async function register(input: RegisterCustomerWorkflowInput, context: IdentityContext): Promise<Session> {
  await spend(context.scope, "accounts.registered", context.client.address)
  const { result } = await registerCustomerWorkflow(context.scope).run({ input })
  return openSession({ kind: "customer", id: result.customer_id, authIdentityId: result.auth_identity_id }, context)
}
