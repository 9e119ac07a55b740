import { refuse } from "./failure"
import type { Gateway } from "./gateway"
import type { Operation } from "./operation"
import type { Claims, Reading } from "./tokens"

/**
 * Who calls, if they may call this operation; undefined for a guest.
 * @throws `unauthenticated`, also when the login of the token has ended, `token_expired` or `forbidden`
 */
export async function admit(
  { auth, permission }: Operation,
  reading: Reading | undefined,
  { isAlive, isPermitted }: Pick<Gateway, "isAlive" | "isPermitted">,
): Promise<Claims | undefined> {
  if (auth === "public") return undefined
  if (!reading && auth === "optional") return undefined
  if (!reading) throw refuse("unauthenticated")
  if ("problem" in reading) throw refuse(reading.problem === "expired" ? "token_expired" : "unauthenticated")
  const { role, sid, actor_id } = reading.claims
  // Only a registrant's token has no login behind it; it is good for registering and for minutes.
  if (role !== "registrant" && !(sid && (await isAlive(sid, actor_id)))) throw refuse("unauthenticated")
  if (!isMeant(auth, role)) throw refuse(role === "registrant" ? "unauthenticated" : "forbidden")
  if (auth === "admin" && !(await isPermitted(actor_id, permission))) throw refuse("forbidden")
  return reading.claims
}

function isMeant(auth: Exclude<Operation["auth"], "public">, role: Claims["role"]) {
  if (auth === "registrant") return role === "registrant"
  if (auth === "admin") return role === "admin"
  if (auth === "customer") return role === "user"
  return role === "user" || role === "admin"
}
