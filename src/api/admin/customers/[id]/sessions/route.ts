import { endLogins } from "../../../../../use-cases/account/end-logins"
import { answering } from "../../../../native"
import { answerSecurity } from "../security/present"

/** Logs a customer out everywhere. */
export const DELETE = answering(async (req, res) => {
  await endLogins(req.scope, req.params.id)
  res.json(await answerSecurity(req.scope, req.params.id))
})
