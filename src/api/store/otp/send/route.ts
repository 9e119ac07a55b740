import { z } from "@medusajs/framework/zod"
import { sendOtp } from "../../../../use-cases/auth/send-otp"
import { answering, guestContext, readBody } from "../../../native"

const Body = z.object({ mobile: z.string().max(20) })

/** `{ mobile }` → `{ mobile, expires_in }`: sends a one-time code; `expires_in` in seconds. */
export const POST = answering(async (req, res) => {
  const { mobile, expiresIn } = await sendOtp(readBody(req, Body), guestContext(req))
  res.json({ mobile, expires_in: expiresIn })
})
