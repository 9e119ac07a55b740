import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueOtpStep } from "./steps/issue-otp"

/** Makes a new code for an E.164 number and sends it by SMS; `expires_in` is its life in seconds. */
export const sendOtpWorkflow = createWorkflow("portico-send-otp", (input: { mobile: string }) => {
  const { code, expires_in } = issueOtpStep(input)
  sendNotificationsStep(
    transform({ input, code }, ({ input, code }) => [
      {
        to: input.mobile,
        channel: "sms",
        template: "otp",
        content: { text: `${code} is your login code. It is valid for 5 minutes. Give it to nobody.` },
      },
    ]),
  )
  return new WorkflowResponse({ expires_in })
})
