import { sendOtpWorkflow } from "../../workflows/auth/send-otp"
import type { UseCase } from "../context"
import { fail } from "../../failures"
import { toMobile } from "./names"

export interface SentOtp {
  /** Ten digits. */
  mobile: string
  /** Seconds. */
  expiresIn: number
}

/** Sends a one-time code to a mobile number, known or not. @throws invalid_mobile, otp_too_soon */
export const sendOtp: UseCase<{ mobile: string }, SentOtp> = async (input, { scope }) => {
  const mobile = toMobile(input.mobile)
  if (!mobile) throw fail("invalid_mobile")
  const { result } = await sendOtpWorkflow(scope).run({ input: { mobile } })
  return { mobile: mobile.slice(-10), expiresIn: result.expires_in }
}
