import { readUser } from "../account/read-user"
import type { Context, Person } from "../context"
import type { Session } from "../model/user"

/** Lets a person in whose identity has been proved. @throws user_not_found when the account is gone */
export async function openSession(
  who: Pick<Person, "kind" | "id" | "authIdentityId">,
  { scope, tokens }: Context,
): Promise<Session> {
  const user = await readUser(scope, who.kind, who.id)
  return { user, ...tokens.forPerson({ ...who, number: user.number, email: user.email }) }
}
