import { z } from "@medusajs/framework/zod"
import { logIn } from "../../../use-cases/auth/log-in"
import { email } from "../../fields"
import { gallery } from "../contract"
import { presentSession, SessionReply } from "../shapes/session"

export const logInToGallery = gallery.operation({
  address: "POST /api/auth/login",
  summary: "Log in with an e-mail address and a password",
  auth: "public",
  when: ["email"],
  request: { body: z.object({ email: email("Must be an email address"), password: z.string().min(1).max(256) }) },
  reply: SessionReply,
  throws: ["invalid_credentials", "account_locked"],
  handle: async ({ body }, context) =>
    presentSession(await logIn({ name: body.email, password: body.password }, context)),
})
