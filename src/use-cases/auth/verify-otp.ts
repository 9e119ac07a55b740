import { Modules } from "@medusajs/framework/utils"
import type { IdentityContext, IdentityUseCase } from "../context"
import { fail } from "../../failures"
import { toMobile } from "../../names"
import type { Session } from "../model/user"
import { refund, spend } from "./budgets"
import { openSession } from "./open-session"

export type VerifiedOtp = { session: Session } | { mobile: string; registrationToken: string }

/**
 * Lets in whoever has the code of a number; a new number gets a token to register with.
 * @throws invalid_mobile, invalid_otp, rate_limited, unavailable
 */
export const verifyOtp: IdentityUseCase<{ mobile: string; otp: string }, VerifiedOtp> = async (input, context) => {
  const { scope } = context
  const mobile = toMobile(input.mobile)
  if (!mobile) throw fail("invalid_mobile")
  const since = await context.tokens.now()
  await spend(scope, "otp.wrong_for_number", mobile)
  if (!(await scope.resolve("otp").redeem(mobile, input.otp))) throw fail("invalid_otp")
  await refund(scope, "otp.wrong_for_number", mobile)
  const session = await openSessionOf(mobile, since, context)
  if (session) return { session }
  return { mobile: mobile.slice(-10), registrationToken: context.tokens.forRegistrant(mobile).token }
}

async function openSessionOf(mobile: string, since: string, context: IdentityContext) {
  const accounts = context.scope.resolve("account")
  const [account] = await accounts.listAccounts({ mobile })
  if (!account) return undefined
  await accounts.confirmMobile(mobile)
  const [identity] = await context.scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ app_metadata: { customer_id: account.customer_id } }, { take: 1 })
  return openSession({ kind: "customer", id: account.customer_id, authIdentityId: identity.id }, context, { since })
}
