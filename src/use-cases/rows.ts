import type { MedusaContainer } from "@medusajs/framework/types"
import { readOptions } from "../options"

/** How many rows a list is asked for: so many, or all, which is up to the option `longestList`. */
export type Take = number | "all"

export const toRows = (take: Take, scope: MedusaContainer): number =>
  take === "all" ? readOptions(scope).longestList : take
