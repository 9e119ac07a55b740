import type { MedusaContainer } from "@medusajs/framework/types"
import { readSecurity } from "../../../../../use-cases/account/read-security"
import { presentLogin } from "../../../../store/sessions/present"

/** What each of these routes answers: the customer's state after it. @throws user_not_found */
export async function answerSecurity(scope: MedusaContainer, customerId: string) {
  const { username, email, mobile, failures, ...security } = await readSecurity(scope, customerId)
  return {
    security: {
      has_account: security.hasAccount,
      username,
      email,
      email_verified_at: security.emailVerifiedAt,
      mobile,
      mobile_verified_at: security.mobileVerifiedAt,
      failures,
      locked_until: security.lockedUntil,
      sessions: security.sessions.map(presentLogin),
    },
  }
}
