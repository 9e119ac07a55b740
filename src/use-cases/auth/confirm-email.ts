import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import type { IdentityUseCase } from "../context"

/** Notes that whoever has the code of a welcome message has the address too. @throws invalid_verification_code */
export const confirmEmail: IdentityUseCase<{ code: string }, { email: string }> = async ({ code }, { scope }) => {
  const auth = scope.resolve(Modules.AUTH)
  const { auth_identity_id, entity_id } = await auth.confirmAuthVerification({ code }).catch(() => {
    throw fail("invalid_verification_code")
  })
  const { app_metadata } = await auth.retrieveAuthIdentity(auth_identity_id)
  const customer_id = app_metadata?.customer_id as string
  const [customer] = await scope.resolve(Modules.CUSTOMER).listCustomers({ id: [customer_id] })
  // Between message and click the customer may have moved to another address.
  if (customer?.email !== entity_id) throw fail("invalid_verification_code")
  await scope.resolve("account").updateAccounts({
    selector: { customer_id },
    data: { email_verified_at: new Date() },
  })
  return { email: entity_id }
}
