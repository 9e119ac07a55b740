import { Modules } from "@medusajs/framework/utils"
import { passwordChanged, passwordReset } from "../../messages/account"
import type { IdentityContext } from "../context"
import { spend } from "./budgets"
import { linkTo, sendAccountMail } from "./send-account-mail"

/** As long as Medusa's own reset tokens, in seconds. */
const RESET_SECONDS = 15 * 60

/** Sends the message that was asked for, if there is such an account, and not more than a few of them in an hour. */
export async function sendPasswordReset(
  email: string,
  { scope, tokens }: Pick<IdentityContext, "scope" | "tokens">,
): Promise<void> {
  const auth = scope.resolve(Modules.AUTH)
  const held = await auth.listProviderIdentities({ entity_id: email })
  const opening = held.filter(({ provider }) => provider === "password" || provider === "emailpass")
  if (!opening.length) return
  await spend(scope, "mail.reset_to_address", email)
  for (const { provider, entity_id } of opening) {
    const { jti } = await auth.createPasswordResetToken({ provider, entity_id, ttl_seconds: RESET_SECONDS })
    const actor_type = provider === "emailpass" ? "user" : "customer"
    const token = tokens.forReset({ entity_id, provider, actor_type, jti })
    await sendAccountMail(scope, email, "reset-password", passwordReset(linkTo(scope, "reset-password", token)))
  }
}

/** Tells the owner of an account that its password is another now. */
export async function sendPasswordChanged(
  authIdentityId: string,
  { scope }: Pick<IdentityContext, "scope">,
): Promise<void> {
  const { app_metadata } = await scope.resolve(Modules.AUTH).retrieveAuthIdentity(authIdentityId)
  const { customer_id, user_id } = (app_metadata ?? {}) as { customer_id?: string; user_id?: string }
  const [person] = customer_id
    ? await scope.resolve(Modules.CUSTOMER).listCustomers({ id: [customer_id] })
    : await scope.resolve(Modules.USER).listUsers({ id: [user_id ?? ""] })
  if (person) await sendAccountMail(scope, person.email, "password-changed", passwordChanged(person.first_name ?? ""))
}
