import type { MedusaContainer } from "@medusajs/framework/types"
import { foldName } from "../../names"
import { updateProfileWorkflow } from "../../workflows/account/update-profile"
import { findCustomer } from "./find-customer"

/**
 * Makes a customer's address a login name where somebody has changed it past `update-profile.ts`, as staff do in the
 * Medusa admin; the new address is to be confirmed and the old one is told, as when the customer changes it.
 * @throws email_taken when another account logs in by it
 */
export async function followEmail(scope: MedusaContainer, customerId: string): Promise<void> {
  const { customer, identity } = await findCustomer(scope, customerId)
  const names = identity?.provider_identities?.filter(({ provider }) => provider === "password") ?? []
  const to = foldName(customer.email)
  if (!identity || names.some(({ entity_id }) => entity_id === to)) return
  const [account] = await scope.resolve("account").listAccounts({ customer_id: customerId })
  const username = foldName(account?.username ?? "")
  const before = names.find(({ entity_id }) => entity_id.includes("@") && entity_id !== username)
  const email = { from: before?.entity_id ?? "", to }
  await updateProfileWorkflow(scope).run({
    input: { customer_id: customerId, auth_identity_id: identity.id, email },
  })
}
