import { z } from "@medusajs/framework/zod"
import { registerCustomer } from "../../../use-cases/auth/register-customer"
import { email, text } from "../../fields"
import { shop } from "../contract"

export const registerWithShop = shop.operation({
  address: "POST /api/auth/register",
  summary: "Make an account with a username, a password and an e-mail address",
  auth: "public",
  when: ["username"],
  request: {
    body: z.object({
      username: text(3, 50, "Must be 3 to 50 characters"),
      password: z.string().min(8, "Must be at least 8 characters").max(256),
      email: email("Must be a valid email address"),
    }),
  },
  status: 201,
  reply: z.strictObject({ user_id: z.string(), message: z.string() }),
  throws: ["username_taken", "email_taken"],
  async handle({ body }, context) {
    const { user } = await registerCustomer(body, context)
    return { user_id: user.id, message: "Registration successful" }
  },
})
