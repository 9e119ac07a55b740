import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { passwordChanged, passwordReset } from "../../messages/account"
import { findByFormerEmail } from "../account/former-email"
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
  const openings = await findOpenings(email, scope)
  if (!openings.length) return
  await spend(scope, "mail.reset_to_address", email)
  for (const { provider, loginName } of openings) {
    const { jti } = await scope
      .resolve(Modules.AUTH)
      .createPasswordResetToken({ provider, entity_id: loginName, ttl_seconds: RESET_SECONDS })
    const actor_type = provider === "emailpass" ? "user" : "customer"
    const token = tokens.forReset({ entity_id: email, provider, actor_type, jti })
    await sendAccountMail(scope, email, "reset-password", passwordReset(linkTo(scope, "reset-password", token)))
  }
}

/** What a message to this address may open: of an account that has lately changed its address, only the one before. */
async function findOpenings(email: string, scope: MedusaContainer) {
  const held = await scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ entity_id: email }, { relations: ["auth_identity"] })
  const openings: { provider: string; loginName: string }[] = []
  for (const { provider, auth_identity } of held) {
    if (provider !== "password" && provider !== "emailpass") continue
    const customer_id = (auth_identity?.app_metadata?.customer_id as string | undefined) ?? ""
    if (!(await scope.resolve("account").findInDoubt({ customer_id }))) openings.push({ provider, loginName: email })
  }
  const former = await findByFormerEmail(scope, email)
  return former ? [...openings, { provider: "password", loginName: former.loginName }] : openings
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
