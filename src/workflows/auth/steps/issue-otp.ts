import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OTP_MODULE } from "../../../modules/otp"
import { OTP_LIFE_SECONDS } from "../../../modules/otp/service"
import { fail } from "../../../failures"

/** @throws otp_too_soon within the resend gap of the last code */
export const issueOtpStep = createStep("portico-issue-otp", async ({ mobile }: { mobile: string }, { container }) => {
  const code = await container.resolve(OTP_MODULE).issue(mobile)
  if (!code) throw fail("otp_too_soon")
  return new StepResponse({ code, expires_in: OTP_LIFE_SECONDS })
})
