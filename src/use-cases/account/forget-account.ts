import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * What is left to do when a customer or an admin user has been deleted in Medusa, by whomever: their logins end (R8),
 * and their names and mobile number are free for a new account.
 */
export async function forgetAccount(actorId: string, scope: MedusaContainer): Promise<void> {
  await scope.resolve("login_session").revoke({ actorId }, "deleted")
  const accounts = scope.resolve("account")
  const own = await accounts.listAccounts({ customer_id: actorId })
  await accounts.deleteAccounts(own.map(({ id }) => id))
  const auth = scope.resolve(Modules.AUTH)
  const identities = await auth.listAuthIdentities({ app_metadata: { customer_id: actorId } })
  await auth.deleteAuthIdentities(identities.map(({ id }) => id))
}
