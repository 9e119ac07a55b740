import { z } from "@medusajs/framework/zod"

/** dummyjson.md 4.2.2 and 10.2: what a new password must have. */
export const newPassword = z
  .string("Required")
  .min(8, "Must be at least 8 characters")
  .max(256, "Must be at most 256 characters")
  .regex(/\p{Lu}/u, "Must contain an uppercase letter")
  .regex(/\d/, "Must contain a number")

/** DummyJSON's wish for the life of an access token, in minutes; read as seconds. Longer than ours it cannot be. */
export const expiresInMins = z
  .int()
  .positive()
  .transform((minutes) => minutes * 60)
  .optional()
