import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { requestPasswordReset } from "../../use-cases/auth/request-password-reset"
import { answering, guestContext, readBody } from "../native"

const Body = z.object({ identifier: z.string().min(1).max(254) })

/**
 * `POST /auth/:actor_type/:auth_provider/reset-password` as Medusa has it (201 whoever asks), without its event, which
 * carries the token for every subscriber and every queue to read.
 */
export const answerResetRequest = answering(async (req: MedusaRequest, res: MedusaResponse) => {
  await requestPasswordReset({ email: readBody(req, Body).identifier }, guestContext(req))
  res.sendStatus(201)
})
