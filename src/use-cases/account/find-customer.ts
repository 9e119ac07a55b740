import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"

/** A customer and the auth identity that their names belong to; a guest customer has none. @throws user_not_found */
export async function findCustomer(scope: MedusaContainer, id: string) {
  const [customer] = await scope.resolve(Modules.CUSTOMER).listCustomers({ id: [id] })
  if (!customer) throw fail("user_not_found")
  const [identity] = await scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ app_metadata: { customer_id: id } }, { take: 1, relations: ["provider_identities"] })
  return { customer, identity: identity as typeof identity | undefined }
}
