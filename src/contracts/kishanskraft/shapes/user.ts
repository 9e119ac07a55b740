import { z } from "@medusajs/framework/zod"
import type { Profile } from "../../../use-cases/account/read-profile"
import type { Session, User } from "../../../use-cases/model/user"
import { printDate } from "./date"

/** Verify OTP */
export const UserReply = z.strictObject({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  mobile: z.string(),
  address: z.string(),
})

/** Register User */
export const NewUserReply = UserReply.extend({ created_at: z.string() })

/** Update Profile */
export const UpdatedUserReply = UserReply.extend({ updated_at: z.string() })

/** Get User Profile */
export const ProfileReply = NewUserReply.extend({ total_orders: z.int(), total_spent: z.number() })

export const TokenReply = { token: z.string(), expires_at: z.string() }

export const presentUser = (user: User): z.input<typeof UserReply> => ({
  id: user.number,
  name: `${user.firstName} ${user.lastName}`.trim(),
  email: user.email,
  // The document knows ten digits; a number of another country stays whole.
  mobile: user.phone?.replace(/^\+91(?=\d{10}$)/, "") ?? "",
  address: user.address ?? "",
})

export const presentNewUser = (user: User): z.input<typeof NewUserReply> => ({
  ...presentUser(user),
  created_at: printDate(user.createdAt),
})

export const presentUpdatedUser = (user: User): z.input<typeof UpdatedUserReply> => ({
  ...presentUser(user),
  updated_at: printDate(user.updatedAt),
})

export const presentProfile = (profile: Profile): z.input<typeof ProfileReply> => ({
  ...presentNewUser(profile),
  total_orders: profile.totalOrders,
  total_spent: profile.totalSpent,
})

export const presentToken = ({ token, expiresAt }: Session) => ({ token, expires_at: printDate(expiresAt) })
