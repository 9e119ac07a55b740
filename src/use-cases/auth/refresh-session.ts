import { fail } from "../../failures"
import { readUser } from "../account/read-user"
import type { IdentityUseCase } from "../context"
import type { Session } from "../model/user"

export interface RefreshSessionInput {
  refreshToken: string
  /** A shorter life of the access token than it would have, in seconds. */
  seconds?: number
}

/**
 * New tokens for a refresh token, which is used up (R8).
 * @throws invalid_refresh_token, also for one that was used before, which ends its login; refresh_token_expired
 */
export const refreshSession: IdentityUseCase<RefreshSessionInput, Session> = async (input, { scope, tokens }) => {
  const refreshed = await scope.resolve("login_session").refresh(input.refreshToken, tokens.refreshSeconds)
  if ("problem" in refreshed) {
    throw fail(refreshed.problem === "expired" ? "refresh_token_expired" : "invalid_refresh_token")
  }
  const { actor, session } = refreshed
  const kind = actor.actorType === "customer" ? "customer" : "admin"
  const user = await readUser(scope, kind, actor.actorId)
  const person = { kind, id: actor.actorId, number: user.number, email: user.email, authIdentityId: actor.authIdentityId } // prettier-ignore
  return { user, ...(await tokens.renew(person as never, session, input.seconds)) }
}
