import { z } from "@medusajs/framework/zod"
import { splitName } from "../../../names"
import { registerCustomer } from "../../../use-cases/auth/register-customer"
import { email, text } from "../../fields"
import { gallery } from "../contract"
import { presentSession, SessionReply } from "../shapes/session"

export const registerWithGallery = gallery.operation({
  address: "POST /api/auth/register",
  summary: "Make an account with a name, an e-mail address and a password",
  auth: "public",
  when: ["name"],
  request: {
    body: z.object({
      name: text(1, 100),
      email: email("Must be an email address"),
      password: z.string().min(8, "Must be at least 8 characters").max(256),
    }),
  },
  reply: SessionReply,
  throws: ["email_taken"],
  handle: async ({ body: { name, email, password } }, context) =>
    presentSession(await registerCustomer({ ...splitName(name), email, password }, context)),
})
