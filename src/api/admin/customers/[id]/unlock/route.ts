import { unlockAccount } from "../../../../../use-cases/account/unlock-account"
import { answering } from "../../../../native"
import { answerSecurity } from "../security/present"

/** Takes the lock off that wrong passwords have put on a customer's account. */
export const POST = answering(async (req, res) => {
  await unlockAccount(req.scope, req.params.id)
  res.json(await answerSecurity(req.scope, req.params.id))
})
