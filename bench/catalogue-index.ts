import type { SearchTypes } from "@medusajs/framework/types"
import catalogue from "../src/search/catalogue"

/** The catalogue's index as the Search Module gives it to a provider, by another name. */
export const catalogueIndex = (name: string): SearchTypes.ResolvedSearchIndexDefinition => ({
  ...catalogue,
  primary_key: "id",
  settings: catalogue.settings ?? {},
  physical_name: name,
  definition_hash: "",
  provider: "",
})
