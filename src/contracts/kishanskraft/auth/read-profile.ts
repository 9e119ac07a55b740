import { readProfile } from "../../../use-cases/account/read-profile"
import { kishanskraft } from "../contract"
import { presentProfile, ProfileReply } from "../shapes/user"

export const readKishanskraftProfile = kishanskraft.operation({
  address: "GET /backend/api/auth.php?action=profile",
  summary: "Read one's own profile",
  auth: "customer",
  reply: ProfileReply,
  message: "Profile retrieved successfully",
  throws: ["user_not_found"],
  handle: async (_, context) => presentProfile(await readProfile(undefined, context)),
})
