import { z } from "@medusajs/framework/zod"
import { resetPassword } from "../../use-cases/auth/reset-password"
import { answering, guestContext, readBody } from "../native"
import { sendFormPage } from "../pages/form-page"

const Body = z.object({
  token: z.string("The link is not complete").min(1).max(4096),
  password: z.string().min(8, "must have 8 characters or more").max(256),
})

/** The page behind the link of a reset message, for shops whose storefront has none. */
export const GET = answering(async (_req, res) =>
  sendFormPage(res, {
    title: "Set a new password",
    fields: `<label>New password<input type="password" name="password" minlength="8" maxlength="256" autocomplete="new-password" required></label>`,
    button: "Set the password",
    done: "Your new password is set. You can log in with it now.",
  }),
)

/** `{ token, password }` → `{ success }` */
export const POST = answering(async (req, res) => {
  const { token, password } = readBody(req, Body)
  await resetPassword({ token, newPassword: password }, guestContext(req))
  res.json({ success: true })
})
