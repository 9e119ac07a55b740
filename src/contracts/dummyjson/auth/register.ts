import { z } from "@medusajs/framework/zod"
import { registerCustomer } from "../../../use-cases/auth/register-customer"
import { email, text } from "../../fields"
import { dummyjson } from "../contract"
import { BriefUserReply, presentBriefUser } from "../shapes/user"

/** dummyjson.md 4.2.2 and 10.2. */
const Password = z
  .string("Required")
  .min(8, "Must be at least 8 characters")
  .max(256, "Must be at most 256 characters")
  .regex(/\p{Lu}/u, "Must contain an uppercase letter")
  .regex(/\d/, "Must contain a number")

const name = text(2, 50, "Must be 2 to 50 characters")

export const registerWithDummyjson = dummyjson.operation({
  address: "POST /api/v1/auth/register",
  summary: "Make an account",
  auth: "public",
  when: ["firstName"],
  request: {
    body: z.object({ email: email("Invalid email format"), password: Password, firstName: name, lastName: name }),
  },
  status: 201,
  reply: z.strictObject({ user: BriefUserReply, token: z.string() }),
  throws: ["email_taken"],
  async handle({ body }, context) {
    const { user, token } = await registerCustomer(body, context)
    return { user: presentBriefUser(user), token }
  },
})
