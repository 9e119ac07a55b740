import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { IdentityUseCase } from "../context"
import { fail } from "../../failures"
import { toMobile } from "../../names"
import { readOptions } from "../../options"
import { refund, spend, type Budget } from "./budgets"

export interface SentOtp {
  /** Ten digits. */
  mobile: string
  /** Seconds. */
  expiresIn: number
}

/**
 * Sends a one-time code to a mobile number, known or not, and in both cases does the same (R11).
 * Not a workflow: those hand on what a step returns by the engine's storage, and the code must not lie there.
 * @throws invalid_mobile, otp_too_soon, unavailable when it could not be sent
 */
export const sendOtp: IdentityUseCase<{ mobile: string }, SentOtp> = async (input, { scope, client }) => {
  const mobile = toMobile(input.mobile)
  if (!mobile) throw fail("invalid_mobile")
  const otps = scope.resolve("otp")
  const spent = await spendAll(scope, mobile, client.address)
  const issued = await otps.issue(mobile)
  if ("retryAfter" in issued) {
    for (const [budget, who] of spent) await refund(scope, budget, who)
    throw fail("otp_too_soon", { retryAfter: issued.retryAfter })
  }
  await sendSms(scope, mobile, issued.code).catch(async (error) => {
    scope.resolve("logger").error("A one-time code could not be sent", error)
    await otps.withdraw(mobile)
    throw fail("unavailable")
  })
  return { mobile: mobile.slice(-10), expiresIn: issued.expiresIn }
}

/** Before there is a new code: a budget that is used up must not void the code that the owner has got. */
async function spendAll(scope: MedusaContainer, mobile: string, address: string) {
  const spent: [Budget, string][] = [
    ["otp.sent_from_address", address],
    ["otp.sent_to_number_hour", mobile],
    ["otp.sent_to_number_day", mobile],
    ["otp.sent_overall", "all"],
  ]
  for (const [budget, who] of spent) await spend(scope, budget, who).catch(sayTooSoon)
  return spent
}

/** To the caller it is the same, whether a gap or a budget makes them wait. */
function sayTooSoon(error: { code?: string; details?: { retryAfter: number } }): never {
  throw error.code === "rate_limited" ? fail("otp_too_soon", { retryAfter: error.details!.retryAfter }) : error
}

/** The last line lets a phone's browser offer the code to that site alone (the WebOTP format). */
function sendSms(scope: MedusaContainer, mobile: string, code: string) {
  const { hostname } = new URL(readOptions(scope).publicUrl)
  const text = `${code} is your login code. It is valid for 5 minutes. Give it to nobody.\n\n@${hostname} #${code}`
  const message = { to: mobile, channel: "sms", template: "otp", content: { text } }
  return scope.resolve(Modules.NOTIFICATION).createNotifications(message)
}
