import { z } from "@medusajs/framework/zod"

/** Fields of our own routes beside Medusa's. */

/** Text of one to `max` characters, blanks at the ends not counted. PostgreSQL keeps no NUL, and nobody types one. */
export const text = (max: number) =>
  z
    .string("Must be a text")
    .trim()
    .min(1, "Must not be empty")
    .max(max, `Must be ${max} characters or less`)
    .refine((value) => !value.includes("\0"), "Must not have a NUL character in it")

/** The same in one line. */
export const line = (max: number) => text(max).refine((value) => !/[\r\n]/.test(value), "Must be one line")
