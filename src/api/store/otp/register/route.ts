import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readToken } from "../../../../gateway/read-token"
import { openIdentity } from "../../../../server/identity"
import { nativeContext } from "../../../../server/native-context"
import { registerByMobile } from "../../../../use-cases/auth/register-by-mobile"
import { answering, clientOfRequest, readBody } from "../../../native"

const Body = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  address: z.string().max(500).optional(),
})

/** `{ name, email, address? }`, with the registration token as bearer → 201 `{ token, customer_id }`. */
export const POST = answering(async (req, res) => {
  const reading = openIdentity(req.scope).tokens.read(readToken(req) ?? "")
  const mobile = "claims" in reading && reading.claims.role === "registrant" ? reading.claims.mobile : undefined
  if (!mobile) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Send the registration token as bearer token")
  const context = nativeContext(req.scope, { kind: "registrant" as const, mobile }, clientOfRequest(req))
  const { token, user } = await registerByMobile({ ...readBody(req, Body), mobile }, context)
  res.status(201).json({ token, customer_id: user.id })
})
