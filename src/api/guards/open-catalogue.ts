import {
  configureStoreSearch,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

const INDEX = "catalogue"

/** What of a document everybody may read: no e-mail address of a reviewer, and nothing of other sales channels. */
const FIELDS = [
  ...["id", "product_id", "variant_id", "region_id", "number", "title", "description", "brand", "images"],
  ...["price", "list_price", "discount_percentage", "stock", "in_stock", "rating", "review_count"],
  ...["category_handles", "categories.number", "categories.name", "categories.handle"],
  ...["reviews.number", "reviews.rating", "reviews.comment", "reviews.reviewer_name", "reviews.is_verified"],
  ...["reviews.written_at", "weight_label", "features", "nutritional_info.name", "nutritional_info.text"],
  ...["artist_name", "artist_bio", "is_featured", "featured_reason", "created_at", "updated_at"],
]

interface Asked {
  entity: string
  fields?: string[]
  filters?: Record<string, unknown>
}

const open = configureStoreSearch({ allowed_indexes: { [INDEX]: true } })

/**
 * Opens Medusa's `POST /store/search` for our index. Medusa itself keeps to the sales channels of the publishable key
 * and to published products; left to it are all fields that the index can return, so they are narrowed here. It stands
 * behind Medusa's own check of the body, and no query is answered that has not come through it.
 * @throws MedusaError for a field that is not public, or without one region: a product has a document in each
 */
export function openCatalogue(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const body = req.validatedBody as Asked | { queries: Asked[] }
  for (const query of "queries" in body ? body.queries : [body]) {
    if (query.entity !== INDEX) continue
    const hidden = query.fields?.filter((field) => !FIELDS.includes(field)) ?? []
    if (hidden.length) throw invalid(`Search index "${INDEX}" can't return the fields: ${hidden.join(", ")}`)
    if (typeof query.filters?.region_id !== "string") {
      throw invalid('filters.region_id: Say in which region, as "reg_..."')
    }
    query.fields ??= FIELDS
  }
  open(req, res, next)
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
