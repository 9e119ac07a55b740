import type { SearchTypes } from "@medusajs/framework/types"
import { invalid } from "./refuse"

/** `search_options.provider_options.columns` of a query. */
export interface QueryOptions {
  /**
   * `words` (unless given) compares words as Medusa's own provider does. `substring` finds the text as it stands, in any
   * letter case, anywhere in a searchable field; all that have it fit alike, so they come by the order asked for. A text
   * without three letters or digits in a row is looked for in the first 5,000 of that order, as no index helps to find it.
   */
  match?: "words" | "substring"
}

/** @throws MedusaError naming what is wrong */
export function readQueryOptions(options: SearchTypes.SearchOptions): QueryOptions {
  const { match, ...others } = (options.provider_options?.columns ?? {}) as QueryOptions
  const [unknown] = Object.keys(others)
  if (unknown) throw invalid(`The columns search provider has no option "${unknown}"`)
  if (match !== undefined && match !== "words" && match !== "substring") {
    throw invalid(`provider_options.columns.match is "words" or "substring"`)
  }
  if (match === "substring" && (options.typo_tolerance || options.match_strategy)) {
    throw invalid(`The match "substring" goes with neither typo_tolerance nor match_strategy`)
  }
  return { match }
}
