import { container } from "@medusajs/framework"
import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { getTotalVariantAvailability } from "@medusajs/framework/utils"
import { INTEGER_ID_MODULE } from "../../modules/integer-id"
import { PRODUCT_DETAILS_MODULE } from "../../modules/product-details"
import { REVIEW_MODULE } from "../../modules/review"

export type Query = Omit<RemoteQueryFunction, symbol>

export interface ProductRow {
  id: string
  title: string
  description: string | null
  thumbnail: string | null
  created_at: Date | string
  updated_at: Date | string
  images: { url: string }[]
  categories: { id: string; name: string; handle: string }[]
  sales_channels: { id: string }[]
  tags: { value: string }[]
  variants: VariantRow[]
}

export interface VariantRow {
  id: string
  variant_rank: number | null
  sku: string | null
  barcode: string | null
  weight: number | null
  width: number | null
  height: number | null
  length: number | null
}

export type Facts = Awaited<ReturnType<typeof readFacts>>

/** All that a document needs beside the product row and the price, read once for the whole page. */
export async function readFacts(products: ProductRow[], query: Query) {
  const ids = products.map(({ id }) => id)
  const integerIds = container.resolve(INTEGER_ID_MODULE)
  // Assigned here, so that a product has its integer from the moment that anybody can see it.
  const assign = async (resource: "product" | "category" | "review", entityIds: string[]) => {
    const numbers = await integerIds.assign(resource, entityIds)
    return new Map(entityIds.map((id, at) => [id, numbers[at]]))
  }
  const variants = new Map(products.map(({ id, variants }) => [id, firstVariant(variants)]))
  const variantIds = [...variants.values()].map(({ id }) => id)
  const categoryIds = products.flatMap(({ categories }) => categories.map(({ id }) => id))
  const reviews = await container
    .resolve(REVIEW_MODULE)
    .listReviews({ product_id: ids, status: "approved" }, { order: { written_at: "DESC" } })
  const details = await container.resolve(PRODUCT_DETAILS_MODULE).listProductDetails({ product_id: ids })
  return {
    variants,
    variantIds,
    reviews,
    details: new Map(details.map((one) => [one.product_id, one])),
    productNumbers: await assign("product", ids),
    categoryNumbers: await assign("category", categoryIds),
    reviewNumbers: await assign("review", reviews.map(({ id }) => id).reverse()),
    availability: await getTotalVariantAvailability(query, { variant_ids: variantIds }),
  }
}

const firstVariant = (variants: VariantRow[]) =>
  [...variants].sort((one, other) => (one.variant_rank ?? 0) - (other.variant_rank ?? 0))[0]
