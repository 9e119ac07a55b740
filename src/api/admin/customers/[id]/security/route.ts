import { answering } from "../../../../native"
import { answerSecurity } from "./present"

/** A customer's verified channels, lock and open logins. */
export const GET = answering(async (req, res) => {
  res.json(await answerSecurity(req.scope, req.params.id))
})
