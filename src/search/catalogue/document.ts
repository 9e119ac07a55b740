/** A document of the index `catalogue`. Amounts are in major units, dates in ISO 8601. */
export type CatalogueDocument = {
  /** `<product id>@<region id>` */
  id: string
  product_id: string
  region_id: string
  sales_channel_ids: string[]
  /** Others have no document. */
  status: "published"
  variant_id: string
  number: number
  title: string
  description: string
  brand: string | null
  /** Folded, as callers may write it in any letter case. */
  brand_key: string | null
  /** Names and handles of its categories, folded. */
  category_keys: string[]
  category_numbers: number[]
  category_handles: string[]
  price: number
  list_price: number
  discount_percentage: number
  stock: number
  in_stock: boolean
  rating: number
  categories: { number: number; name: string; handle: string }[]
  /** The newest of them. */
  reviews: ReviewDocument[]
  /** All of them. */
  review_count: number
  /** The first of the images where none was chosen. */
  thumbnail: string | null
  /** The thumbnail where there are no others. */
  images: string[]
  tags: string[]
  sku: string | null
  barcode: string | null
  weight: number | null
  width: number | null
  height: number | null
  length: number | null
  weight_label: string | null
  features: string[]
  nutritional_info: { name: string; text: string }[]
  artist_name: string | null
  artist_bio: string | null
  is_featured: boolean
  featured_reason: string | null
  warranty_information: string | null
  shipping_information: string | null
  return_policy: string | null
  minimum_order_quantity: number | null
  qr_code: string | null
  created_at: string
  updated_at: string
}

export type ReviewDocument = {
  number: number
  rating: number
  comment: string
  reviewer_name: string
  reviewer_email: string
  is_verified: boolean
  written_at: string
}
