import type { UseCase } from "../context"
import { toFilters, type ListProductsInput } from "./list-products"
import { searchCatalogue, type FoundPage } from "./search-catalogue"

export type SearchProductsInput = ListProductsInput & {
  q: string
  /** As it stands anywhere in title, description or brand; or by its words, the best match first. */
  by: "substring" | "words"
}

/** A page of the products of the caller's market that have a text in them. An empty text is in all of them. */
export const searchProducts: UseCase<SearchProductsInput, FoundPage> = async (input, context) => {
  const { q, by, sortBy, order, skip, take } = input
  return searchCatalogue(context, {
    text: q.trim() ? { q, by } : undefined,
    filters: toFilters(input),
    order: sortBy && { [sortBy]: order === "desc" ? "DESC" : "ASC" },
    skip,
    take,
  })
}
