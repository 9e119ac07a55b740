import { z } from "@medusajs/framework/zod"
import { updateProfile } from "../../../use-cases/account/update-profile"
import { email, text } from "../../fields"
import { kishanskraft } from "../contract"
import { presentUpdatedUser, UpdatedUserReply } from "../shapes/user"

export const updateKishanskraftProfile = kishanskraft.operation({
  address: "POST /backend/api/auth.php?action=update_profile",
  summary: "Change one's own profile; what is left out stays",
  auth: "customer",
  request: {
    body: z.object({
      name: text(3, 50, "Name must be between 3-50 characters").optional(),
      email: email("Please provide a valid email address").optional(),
      // Kept word for word, so not trimmed.
      address: z
        .string("Address must be text")
        .min(1, "Address is required")
        .max(500, "Address is too long")
        .optional(),
    }),
  },
  reply: UpdatedUserReply,
  message: "Profile updated successfully",
  throws: ["email_taken"],
  handle: async ({ body }, context) => presentUpdatedUser(await updateProfile(body, context)),
})
