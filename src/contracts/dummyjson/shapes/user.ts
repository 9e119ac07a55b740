import { z } from "@medusajs/framework/zod"
import type { Session, User } from "../../../use-cases/model/user"

const Role = z.enum(["admin", "user"])
const name = { id: z.int(), email: z.string(), firstName: z.string(), lastName: z.string() }

/** dummyjson.md 4.2.2 and 4.2.3: what registering and validating tell of a user. */
export const BriefUserReply = z.strictObject({ ...name, role: Role })

/** dummyjson.md 4.2.1. What was never set is null (R25). */
export const UserReply = z.strictObject({
  ...name,
  gender: z.string().nullable(),
  image: z.string().nullable(),
  phone: z.string().nullable(),
  age: z.int().nullable(),
  role: Role,
})

/** dummyjson.md 4.2.1, and beside it the fields of DummyJSON's own login (R21). */
export const SessionReply = z.strictObject({
  token: z.string(),
  user: UserReply,
  expiresAt: z.string(),
  accessToken: z.string(),
  refreshToken: z.string(),
  ...name,
  username: z.string().nullable(),
  gender: z.string().nullable(),
  image: z.string().nullable(),
})

/** DummyJSON's `/auth/me`, of whose fields a shop knows these; password, card and the like are in no answer (R22). */
export const MeReply = UserReply.extend({ username: z.string().nullable() })

export const presentBriefUser = ({
  number,
  email,
  firstName,
  lastName,
  kind,
}: User): z.input<typeof BriefUserReply> => ({
  id: number,
  email,
  firstName,
  lastName,
  role: kind === "admin" ? "admin" : "user",
})

export const presentUser = (user: User): z.input<typeof UserReply> => ({
  ...presentBriefUser(user),
  gender: user.gender,
  image: user.image,
  phone: user.phone,
  age: user.age,
})

export const presentMe = (user: User): z.input<typeof MeReply> => ({ ...presentUser(user), username: user.username })

export const presentSession = ({ user, token, expiresAt, refreshToken }: Session): z.input<typeof SessionReply> => ({
  token,
  user: presentUser(user),
  expiresAt: expiresAt.toISOString(),
  accessToken: token,
  refreshToken: refreshToken!,
  id: user.number,
  username: user.username,
  email: user.email,
  firstName: user.firstName,
  lastName: user.lastName,
  gender: user.gender,
  image: user.image,
})
