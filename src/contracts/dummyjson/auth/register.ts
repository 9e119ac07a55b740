import { z } from "@medusajs/framework/zod"
import { registerCustomer } from "../../../use-cases/auth/register-customer"
import { email, text } from "../../fields"
import { dummyjson } from "../contract"
import { newPassword } from "../shapes/fields"
import { BriefUserReply, presentBriefUser } from "../shapes/user"

const name = text(2, 50, "Must be 2 to 50 characters")

export const registerWithDummyjson = dummyjson.operation({
  address: "POST /api/v1/auth/register",
  summary: "Make an account",
  auth: "public",
  limit: "register",
  when: ["firstName"],
  request: {
    body: z.object({ email: email("Invalid email format"), password: newPassword, firstName: name, lastName: name }),
  },
  status: 201,
  reply: z.strictObject({ user: BriefUserReply, token: z.string() }),
  throws: ["email_taken"],
  async handle({ body }, context) {
    const { user, token } = await registerCustomer(body, context)
    return { user: presentBriefUser(user), token }
  },
})
