import type { SearchTypes } from "@medusajs/framework/types"
import { foldName } from "../../names"
import type { UseCase } from "../context"
import type { Take } from "../rows"
import type { Page, Product } from "../model/product"
import { searchCatalogue } from "./search-catalogue"

export interface ListProductsInput {
  skip?: number
  take: Take
  sortBy?: "price" | "rating" | "title"
  order?: "asc" | "desc"
  /** In major units, inclusive. */
  minPrice?: number
  maxPrice?: number
  brand?: string
  /** The category's integer, or its name or handle in any letter case. */
  category?: number | string
  /** Average of the reviews, at least. */
  minRating?: number
  featured?: boolean
  inStock?: boolean
  /** False asks for what is not on sale, of which customers see nothing. */
  published?: boolean
}

/** A page of the products that the caller's market sells. */
export const listProducts: UseCase<ListProductsInput, Page<Product>> = async (input, context) => {
  const { skip = 0, take, sortBy, order } = input
  if (input.published === false) return { rows: [], total: 0, skip, take: 0 }
  return searchCatalogue(context, {
    filters: toFilters(input),
    order: sortBy && { [sortBy]: order === "desc" ? "DESC" : "ASC" },
    skip,
    take,
  })
}

export function toFilters(input: Omit<ListProductsInput, "take">): SearchTypes.SearchFilters {
  const { minPrice, maxPrice, brand, category, minRating, inStock, featured } = input
  const price = {
    ...(minPrice === undefined ? {} : { $gte: minPrice }),
    ...(maxPrice === undefined ? {} : { $lte: maxPrice }),
  }
  return {
    ...(Object.keys(price).length ? { price } : {}),
    ...(brand === undefined ? {} : { brand_key: foldName(brand) }),
    ...(minRating === undefined ? {} : { rating: { $gte: minRating } }),
    ...(inStock ? { in_stock: true } : {}),
    ...(featured ? { is_featured: true } : {}),
    ...(typeof category === "number" ? { category_numbers: { $contains: category } } : {}),
    ...(typeof category === "string" ? { category_keys: { $contains: foldName(category) } } : {}),
  }
}
