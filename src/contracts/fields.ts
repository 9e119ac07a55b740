import { z } from "@medusajs/framework/zod"

/** Request fields that more than one contract has; each puts its own words to them where its document does. */

/** An e-mail address, in whatever letter case. */
export const email = (message: string) => z.email({ error: message }).max(254, { error: message })

/** Text of a length from `min` to `max` characters, blanks at the ends not counted. */
export const text = (min: number, max: number, message?: string) =>
  z.string({ error: message }).trim().min(min, { error: message }).max(max, { error: message })

/** An entity's integer, also as text, or Medusa's id (R3). */
export const reference = z.union([z.int().positive(), z.string().trim().min(1).max(64)], "Must be an ID")

/** How many of a product: a whole number of at least one. The upper bound keeps sums exact. */
export const quantity = z.int().min(1).max(10_000)
