import { z } from "@medusajs/framework/zod"
import type { Session } from "../../../use-cases/model/user"

/** gallery.md a, b: a token and whose it is. */
export const SessionReply = z.strictObject({
  token: z.string(),
  user: z.strictObject({ id: z.int(), name: z.string(), email: z.string() }),
})

export const presentSession = ({ token, user }: Session): z.input<typeof SessionReply> => ({
  token,
  user: { id: user.number, name: `${user.firstName} ${user.lastName}`.trim(), email: user.email },
})
