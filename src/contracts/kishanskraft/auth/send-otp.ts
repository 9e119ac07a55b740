import { z } from "@medusajs/framework/zod"
import { sendOtp } from "../../../use-cases/auth/send-otp"
import { kishanskraft } from "../contract"

export const sendKishanskraftOtp = kishanskraft.operation({
  address: "POST /backend/api/auth.php?action=send_otp",
  summary: "Send a one-time code to a mobile number",
  auth: "public",
  limit: "authentication",
  request: { body: z.object({ mobile: z.string("Mobile number is required").max(20) }) },
  reply: z.strictObject({ mobile: z.string(), otp_expiry: z.int(), message: z.string() }),
  message: "OTP sent successfully",
  throws: ["invalid_mobile", "otp_too_soon"],
  async handle({ body }, context) {
    const { mobile, expiresIn } = await sendOtp(body, context)
    return { mobile, otp_expiry: expiresIn, message: "OTP has been sent to your mobile number" }
  },
})
