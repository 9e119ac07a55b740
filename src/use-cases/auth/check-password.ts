import type { AuthIdentityDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import { readRefusal } from "../../providers/auth-password/refusals"
import type { IdentityContext } from "../context"
import { refund, spend } from "./budgets"

const BUDGET = "accounts.wrong_passwords"
const failures = { wrong: "invalid_credentials", locked: "account_locked", busy: "unavailable" } as const

/**
 * Whose name and password these are, by one of Medusa's auth providers. Wrong ones count against the account, which
 * the provider locks, and against the caller's address.
 * @throws invalid_credentials, account_locked, second_factor_required, rate_limited, unavailable
 */
export async function checkPassword(
  provider: "password" | "emailpass",
  name: string,
  password: string,
  { scope, client }: Pick<IdentityContext, "scope" | "client">,
): Promise<AuthIdentityDTO> {
  await spend(scope, BUDGET, client.address)
  const body = provider === "password" ? { identifier: name, password } : { email: name, password }
  const answer = await scope.resolve(Modules.AUTH).authenticate(provider, { body } as never)
  if (!answer.success || !answer.authIdentity) throw fail(failures[readRefusal(answer.error)])
  await refund(scope, BUDGET, client.address)
  if (answer.mfaChallenge) throw fail("second_factor_required")
  return answer.authIdentity
}
