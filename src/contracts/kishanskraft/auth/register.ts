import { z } from "@medusajs/framework/zod"
import { registerByMobile } from "../../../use-cases/auth/register-by-mobile"
import { email, text } from "../../fields"
import { kishanskraft } from "../contract"
import { NewUserReply, presentNewUser, presentToken, TokenReply } from "../shapes/user"

export const registerWithKishanskraft = kishanskraft.operation({
  address: "POST /backend/api/auth.php?action=register",
  summary: "Make an account for the mobile number that the temporary token proves",
  auth: "registrant",
  limit: "authentication",
  request: {
    body: z.object({
      mobile: z.string("Mobile number is required").max(20),
      name: text(3, 50, "Name must be between 3-50 characters"),
      email: email("Please provide a valid email address"),
      // Kept word for word, so not trimmed.
      address: z.string("Address is required").min(1, "Address is required").max(500, "Address is too long"),
    }),
  },
  status: 201,
  reply: z.strictObject({ user: NewUserReply, ...TokenReply }),
  message: "Registration completed successfully",
  throws: ["mobile_not_proved", "email_taken", "mobile_taken"],
  async handle({ body }, context) {
    const session = await registerByMobile(body, context)
    return { user: presentNewUser(session.user), ...presentToken(session) }
  },
})
