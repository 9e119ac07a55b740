import { z } from "@medusajs/framework/zod"
import { registerCustomer } from "../../../use-cases/auth/register-customer"
import { answering, guestContext, readBody } from "../../native"

const name = z.string().trim().max(100).optional()

const Body = z.object({
  email: z.email().max(254),
  password: z.string().min(8).max(256),
  username: z.string().trim().min(3).max(50).optional(),
  mobile: z.string().max(20).optional(),
  first_name: name,
  last_name: name,
})

/** Makes an account with a password → 201 `{ token, customer_id }`. Medusa's way of two requests leaves half accounts. */
export const POST = answering(async (req, res) => {
  const { first_name: firstName, last_name: lastName, ...account } = readBody(req, Body)
  const { token, user } = await registerCustomer({ ...account, firstName, lastName }, guestContext(req))
  res.status(201).json({ token, customer_id: user.id })
})
