import type { SearchTypes } from "@medusajs/framework/types"
import type { UseCase } from "../context"
import type { Page, Product } from "../model/product"
import { searchCatalogue } from "./search-catalogue"

export interface ListProductsInput {
  skip?: number
  take: number
  sortBy?: "price" | "rating" | "title"
  order?: "asc" | "desc"
  /** In major units, inclusive. */
  minPrice?: number
  maxPrice?: number
  brand?: string
  /** The category's integer, or its handle. */
  category?: number | string
  inStock?: boolean
  /** False asks for what is not on sale, of which customers see nothing. */
  published?: boolean
}

/** A page of the products that the caller's market sells. */
export const listProducts: UseCase<ListProductsInput, Page<Product>> = async (input, context) => {
  const { skip = 0, take, sortBy, order } = input
  if (input.published === false) return { rows: [], total: 0, skip, take }
  return searchCatalogue(context, {
    filters: toFilters(input),
    order: sortBy && { [sortBy]: order === "desc" ? "DESC" : "ASC" },
    skip,
    take,
  })
}

function toFilters({ minPrice, maxPrice, brand, category, inStock }: ListProductsInput): SearchTypes.SearchFilters {
  const price = {
    ...(minPrice === undefined ? {} : { $gte: minPrice }),
    ...(maxPrice === undefined ? {} : { $lte: maxPrice }),
  }
  return {
    ...(Object.keys(price).length ? { price } : {}),
    ...(brand === undefined ? {} : { brand }),
    ...(inStock ? { in_stock: true } : {}),
    ...(typeof category === "number" ? { category_numbers: { $contains: category } } : {}),
    ...(typeof category === "string" ? { category_handles: { $contains: category } } : {}),
  }
}
