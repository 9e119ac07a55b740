import type { MedusaContainer } from "@medusajs/framework/types"
import { fail } from "../../failures"
import { limits } from "../../limits"

const budgets = { accounts: limits.accounts, otp: limits.otp, mail: limits.mail }
type Budgets = typeof budgets
/** `otp.sent_to_number_day`: a limit that holds whichever way a use case is reached. */
export type Budget = { [Group in keyof Budgets]: `${Group}.${keyof Budgets[Group] & string}` }[keyof Budgets]

/** Counts one for `who` against a budget. @throws rate_limited when it is used up, unavailable when nobody can count */
export async function spend(scope: MedusaContainer, budget: Budget, who: string): Promise<void> {
  const limit = limitOf(budget)
  const state = await scope
    .resolve("rate_limit")
    .consume(budget, who, limit)
    .catch(() => {
      throw fail("unavailable")
    })
  if (!state.isOver) return
  throw fail("rate_limited", { limit: limit.requests, window: limit.seconds, retryAfter: state.resetsIn })
}

/** Takes one back: only what went wrong is to count. */
export const refund = (scope: MedusaContainer, budget: Budget, who: string): Promise<void> =>
  scope.resolve("rate_limit").refund(budget, who, limitOf(budget))

function limitOf(budget: Budget) {
  const [group, name] = budget.split(".") as [keyof Budgets, string]
  return (budgets[group] as Record<string, (typeof limits.mail)["reset_to_address"]>)[name]
}
