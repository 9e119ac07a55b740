import { z } from "@medusajs/framework/zod"
import { line, text } from "../../../../fields"

/** What is left out stays; null takes a value away. */
export const Details = z.strictObject({
  brand: line(100).nullish(),
  /** As printed on the label: "1L". */
  weight_label: line(50).nullish(),
  features: z.array(line(200), "Must be a list").max(50, "Must be 50 or less").nullish(),
  /** Name of the value to its text: `{"energy": "900 kcal per 100ml"}`. */
  nutritional_info: z
    .record(line(60), line(200), "Must be texts by their names")
    .refine((info) => Object.keys(info).length <= 50, "Must be 50 or less")
    .nullish(),
  artist_name: line(100).nullish(),
  artist_bio: text(2000).nullish(),
  /** Why it is featured; null for a product that is not. */
  featured_reason: line(100).nullish(),
})
