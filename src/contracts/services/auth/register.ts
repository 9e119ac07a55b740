import { z } from "@medusajs/framework/zod"
import { registerCustomer } from "../../../use-cases/auth/register-customer"
import { email } from "../../fields"
import { services } from "../contract"

const Password = z
  .string("Password is required.")
  .min(8, "Password must be at least 8 characters.")
  .max(256)
  .regex(/\p{Lu}/u, "Password must contain at least one uppercase letter.")
  .regex(/\p{Ll}/u, "Password must contain at least one lowercase letter.")
  .regex(/\d/, "Password must contain at least one number.")
  .regex(/[^\p{L}\d\s]/u, "Password must contain at least one special character.")

const Body = z
  .object({
    username: z.string("Username is required.").regex(/^[\w.-]{6,20}$/, "Username must be 6-20 characters."),
    email: email("Email must be a valid email address."),
    mobile: z.string("Mobile is required.").max(20),
    password: Password,
    confirm_password: z.string("Confirm password is required.").max(256),
  })
  .refine(({ password, confirm_password }) => password === confirm_password, {
    path: ["confirm_password"],
    error: "Passwords do not match.",
    when: ({ value }) => typeof (value as { confirm_password?: unknown }).confirm_password === "string",
  })

export const registerWithServices = services.operation({
  address: "POST /api/v1/auth/register",
  summary: "Make an account with a username, an e-mail address, a mobile number and a password",
  auth: "public",
  when: ["username", "confirm_password"],
  request: { body: Body },
  status: 201,
  reply: z.strictObject({ user_id: z.string(), message: z.string() }),
  throws: ["username_taken", "email_taken", "mobile_taken", "invalid_mobile"],
  async handle({ body: { confirm_password: _, ...account } }, context) {
    const { user } = await registerCustomer(account, context)
    return { user_id: user.id, message: "Registration successful. Please verify your email/mobile." }
  },
})
