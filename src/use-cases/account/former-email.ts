import type { MedusaContainer } from "@medusajs/framework/types"
import { foldName } from "../../names"
import { updateProfileWorkflow } from "../../workflows/account/update-profile"
import { findCustomer } from "./find-customer"

/** Whose address this was before a change that is in doubt, and the name that their password stands under now. */
export async function findByFormerEmail(scope: MedusaContainer, email: string) {
  const account = await scope.resolve("account").findInDoubt({ former_email: email })
  if (!account) return undefined
  const { customer, identity } = await findCustomer(scope, account.customer_id)
  return { customerId: customer.id, authIdentityId: identity!.id, loginName: foldName(customer.email) }
}

type Holder = NonNullable<Awaited<ReturnType<typeof findByFormerEmail>>>

/** Gives an account its address before back. */
export async function takeBackEmail(scope: MedusaContainer, holder: Holder, email: string): Promise<void> {
  await updateProfileWorkflow(scope).run({
    input: {
      customer_id: holder.customerId,
      auth_identity_id: holder.authIdentityId,
      email: { from: holder.loginName, to: email },
    },
  })
}
