import { Modules } from "@medusajs/framework/utils"
import type { Context, UseCase } from "../context"
import { fail } from "../../failures"
import type { Session } from "../model/user"
import { toMobile } from "./names"
import { openSession } from "./open-session"

export type VerifiedOtp = { session: Session } | { mobile: string; registrationToken: string }

/** Lets in whoever has the code of a number; a new number gets a token to register with. @throws invalid_mobile, invalid_otp */
export const verifyOtp: UseCase<{ mobile: string; otp: string }, VerifiedOtp> = async ({ otp, ...input }, context) => {
  const mobile = toMobile(input.mobile)
  if (!mobile) throw fail("invalid_mobile")
  if (!(await context.scope.resolve("otp").redeem(mobile, otp))) throw fail("invalid_otp")
  const session = await openSessionOf(mobile, context)
  if (session) return { session }
  return { mobile: mobile.slice(-10), registrationToken: context.tokens.forRegistrant(mobile).token }
}

async function openSessionOf(mobile: string, context: Context) {
  const accounts = context.scope.resolve("account")
  const [account] = await accounts.listAccounts({ mobile })
  if (!account) return undefined
  if (!account.mobile_verified_at) await accounts.updateAccounts({ id: account.id, mobile_verified_at: new Date() })
  const [identity] = await context.scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ app_metadata: { customer_id: account.customer_id } }, { take: 1 })
  return openSession({ kind: "customer", id: account.customer_id, authIdentityId: identity.id }, context)
}
