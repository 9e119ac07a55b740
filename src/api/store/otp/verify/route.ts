import { z } from "@medusajs/framework/zod"
import { verifyOtp } from "../../../../use-cases/auth/verify-otp"
import { answering, guestContext, readBody } from "../../../native"

const Body = z.object({ mobile: z.string().max(20), otp: z.string().regex(/^[0-9]{6}$/, "Must be 6 digits") })

/** `{ mobile, otp }` → `{ token, customer_id }`, or `{ registration_token }` for a number that has no account yet. */
export const POST = answering(async (req, res) => {
  const verified = await verifyOtp(readBody(req, Body), guestContext(req))
  if ("session" in verified) res.json({ token: verified.session.token, customer_id: verified.session.user.id })
  else res.json({ registration_token: verified.registrationToken })
})
