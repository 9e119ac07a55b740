import type { MedusaContainer } from "@medusajs/framework/types"
import { fail } from "../../failures"

/** A login that is open, as its owner and the staff see it. */
export interface OpenLogin {
  id: string
  /** Where it came from: a contract, or `medusa`. */
  contract: string
  userAgent: string | null
  address: string | null
  createdAt: Date
  lastUsedAt: Date
  expiresAt: Date
}

/** The open logins of an account, the one used last first. */
export async function listSessions(scope: MedusaContainer, actorId: string): Promise<OpenLogin[]> {
  const rows = await scope
    .resolve("login_session")
    .listLoginSessions(
      { actor_id: actorId, revoked_at: null, expires_at: { $gt: new Date() } },
      { order: { last_used_at: "DESC" }, take: 100 },
    )
  return rows.map((row) => ({
    id: row.id,
    contract: row.contract,
    userAgent: row.user_agent,
    address: row.address,
    createdAt: new Date(row.created_at),
    lastUsedAt: new Date(row.last_used_at),
    expiresAt: new Date(row.expires_at),
  }))
}

/** Ends one login of an account. @throws session_not_found, also when it is somebody else's */
export async function endSession(
  scope: MedusaContainer,
  actorId: string,
  sessionId: string,
  reason: "logout" | "staff",
): Promise<void> {
  const sessions = scope.resolve("login_session")
  const [own] = await sessions.listLoginSessions({ id: sessionId, actor_id: actorId })
  if (!own) throw fail("session_not_found")
  await sessions.revoke({ id: sessionId }, reason)
}
