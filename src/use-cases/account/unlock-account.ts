import type { MedusaContainer } from "@medusajs/framework/types"
import { findCustomer } from "./find-customer"

/** Forgets a customer's wrong passwords, so that they can log in at once. @throws user_not_found */
export async function unlockAccount(scope: MedusaContainer, customerId: string): Promise<void> {
  const { identity } = await findCustomer(scope, customerId)
  if (!identity) return
  const names = identity.provider_identities?.map(({ entity_id }) => entity_id) ?? []
  await scope.resolve("lockout").clearAccount(identity.id, names)
}
