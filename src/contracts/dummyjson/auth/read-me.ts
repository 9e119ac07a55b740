import { readOwnUser } from "../../../use-cases/account/read-user"
import { dummyjson } from "../contract"
import { ACCESS_TOKEN_COOKIE } from "../cookies"
import { MeReply, presentMe } from "../shapes/user"

/** Not in dummyjson.md; it is DummyJSON's (R17). */
export const readDummyjsonMe = dummyjson.operation({
  address: "GET /api/v1/auth/me",
  summary: "Read the user whose token it is",
  auth: "person",
  tokenCookie: ACCESS_TOKEN_COOKIE,
  reply: MeReply,
  throws: ["user_not_found"],
  handle: async (_, context) => presentMe(await readOwnUser(undefined, context)),
})
