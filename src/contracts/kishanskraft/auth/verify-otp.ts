import { z } from "@medusajs/framework/zod"
import { verifyOtp } from "../../../use-cases/auth/verify-otp"
import { kishanskraft } from "../contract"
import { presentToken, presentUser, TokenReply, UserReply } from "../shapes/user"

const Known = z.strictObject({ is_new_user: z.literal(false), user: UserReply, ...TokenReply })
const New = z.strictObject({ is_new_user: z.literal(true), mobile: z.string(), temp_token: z.string() })

export const verifyKishanskraftOtp = kishanskraft.operation({
  address: "POST /backend/api/auth.php?action=verify_otp",
  summary: "Log in with a one-time code, or get a token to register with",
  auth: "public",
  limit: "authentication",
  request: {
    body: z.object({
      mobile: z.string("Mobile number is required").max(20),
      otp: z.string("OTP is required").regex(/^[0-9]{6}$/, "OTP must be 6 digits"),
    }),
  },
  reply: z.union([Known, New]),
  message: ({ is_new_user }) =>
    is_new_user ? "OTP verified. Please complete registration." : "OTP verified successfully",
  throws: ["invalid_mobile", "invalid_otp"],
  async handle({ body }, context) {
    const verified = await verifyOtp(body, context)
    if ("session" in verified) {
      const { session } = verified
      return { is_new_user: false as const, user: presentUser(session.user), ...presentToken(session) }
    }
    return { is_new_user: true as const, mobile: verified.mobile, temp_token: verified.registrationToken }
  },
})
