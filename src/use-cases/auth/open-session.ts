import { readUser } from "../account/read-user"
import type { IdentityContext, Opening, Person } from "../context"
import type { Session } from "../model/user"

/**
 * Lets a person in whose identity has been proved.
 * @throws user_not_found when the account is gone, invalid_credentials when its logins were ended meanwhile
 */
export async function openSession(
  who: Pick<Person, "kind" | "id" | "authIdentityId">,
  { scope, tokens }: Pick<IdentityContext, "scope" | "tokens">,
  opening?: Opening,
): Promise<Session> {
  const user = await readUser(scope, who.kind, who.id)
  return { user, ...(await tokens.forPerson({ ...who, number: user.number, email: user.email }, opening)) }
}
