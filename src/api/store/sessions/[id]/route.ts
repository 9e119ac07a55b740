import { endSession } from "../../../../use-cases/auth/list-sessions"
import { answering, customerContext } from "../../../native"

/** Ends one of the caller's logins; `current` is the one that asks. */
export const DELETE = answering(async (req, res) => {
  const { scope, actor } = customerContext(req)
  await endSession(scope, actor.id, req.params.id === "current" ? actor.sessionId! : req.params.id, "logout")
  res.json({ success: true })
})
