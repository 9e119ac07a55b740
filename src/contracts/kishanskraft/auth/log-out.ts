import { z } from "@medusajs/framework/zod"
import { logOut } from "../../../use-cases/auth/log-out"
import { kishanskraft } from "../contract"

export const logOutOfKishanskraft = kishanskraft.operation({
  address: "POST /backend/api/auth.php?action=logout",
  summary: "End the login that the token belongs to",
  auth: "person",
  reply: z.void(),
  message: "Logged out successfully",
  handle: async (_, context) => logOut({}, context),
})
