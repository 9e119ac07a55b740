import type { UseCase } from "../context"
import type { Product } from "../model/product"
import { searchCatalogue } from "./search-catalogue"

/** Other products of the same first category, best rated first. */
export const listRelatedProducts: UseCase<{ product: Product; take: number }, Product[]> = async (input, context) => {
  const { product, take } = input
  const [category] = product.categories
  if (!category) return []
  const { rows } = await searchCatalogue(context, {
    filters: { category_numbers: { $contains: category.number }, number: { $ne: product.number } },
    order: { rating: "DESC" },
    take,
  })
  return rows
}
