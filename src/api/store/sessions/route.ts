import { listSessions } from "../../../use-cases/auth/list-sessions"
import { logOut } from "../../../use-cases/auth/log-out"
import { answering, customerContext } from "../../native"
import { presentLogin } from "./present"

/** The caller's open logins; `is_current` is the one that asks. */
export const GET = answering(async (req, res) => {
  const { scope, actor } = customerContext(req)
  const logins = await listSessions(scope, actor.id)
  res.json({ sessions: logins.map((login) => ({ ...presentLogin(login), is_current: login.id === actor.sessionId })) })
})

/** Logs the caller out everywhere. */
export const DELETE = answering(async (req, res) => {
  await logOut({ everywhere: true }, customerContext(req))
  res.json({ success: true })
})
