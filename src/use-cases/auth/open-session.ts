import { readUser } from "../account/read-user"
import type { IdentityContext, Person } from "../context"
import type { Session } from "../model/user"

/**
 * Lets a person in whose identity has been proved; `seconds` asks for a shorter life of the access token.
 * @throws user_not_found when the account is gone
 */
export async function openSession(
  who: Pick<Person, "kind" | "id" | "authIdentityId">,
  { scope, tokens }: Pick<IdentityContext, "scope" | "tokens">,
  seconds?: number,
): Promise<Session> {
  const user = await readUser(scope, who.kind, who.id)
  return { user, ...(await tokens.forPerson({ ...who, number: user.number, email: user.email }, seconds)) }
}
