import { endLogins } from "../../../../../../use-cases/account/end-logins"
import { answering } from "../../../../../native"
import { answerSecurity } from "../../security/present"

/** Ends one login of a customer. */
export const DELETE = answering(async (req, res) => {
  await endLogins(req.scope, req.params.id, req.params.session_id)
  res.json(await answerSecurity(req.scope, req.params.id))
})
