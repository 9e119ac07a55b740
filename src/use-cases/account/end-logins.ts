import type { MedusaContainer } from "@medusajs/framework/types"
import { endSession } from "../auth/list-sessions"
import { findCustomer } from "./find-customer"

/** Ends a customer's login, or all of them, as the staff want it. @throws user_not_found, session_not_found */
export async function endLogins(scope: MedusaContainer, customerId: string, sessionId?: string): Promise<void> {
  // First: logins of the staff are kept beside those of customers, and this must not end them.
  await findCustomer(scope, customerId)
  if (sessionId) await endSession(scope, customerId, sessionId, "staff")
  else await scope.resolve("login_session").revoke({ actorId: customerId }, "staff")
}
