import type { IdentityUseCase, Person } from "../context"

/** Ends the caller's login, or all of them; its tokens are worth nothing from now on (R8). */
export const logOut: IdentityUseCase<{ everywhere?: boolean }, void, Person> = async (input, { scope, actor }) => {
  const which = input.everywhere ? { actorId: actor.id } : { id: actor.sessionId! }
  await scope.resolve("login_session").revoke(which, "logout")
}
