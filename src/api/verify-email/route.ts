import { z } from "@medusajs/framework/zod"
import { confirmEmail } from "../../use-cases/auth/confirm-email"
import { answering, guestContext, readBody } from "../native"
import { sendFormPage } from "../pages/form-page"

const Body = z.object({ token: z.string("The link is not complete").min(1).max(500) })

/** The page behind the link of a welcome message. */
export const GET = answering(async (_req, res) =>
  sendFormPage(res, {
    title: "Confirm your e-mail address",
    fields: "",
    button: "Confirm",
    done: "Thank you, your address is confirmed.",
  }),
)

/** `{ token }` → `{ success, email }` */
export const POST = answering(async (req, res) => {
  const { email } = await confirmEmail({ code: readBody(req, Body).token }, guestContext(req))
  res.json({ success: true, email })
})
