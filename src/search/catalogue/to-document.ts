import { foldName } from "../../names"
import type { CatalogueDocument } from "./document"
import type { Facts, ProductRow } from "./read-facts"
import type { Price } from "./read-prices"

/** What a variant without managed stock shows as its stock: more than one order may hold. */
const UNMANAGED_STOCK = 9999
/** Reviews that a document carries; the newest. */
const REVIEWS_SHOWN = 50

/** One product in one region. */
export function toDocument(product: ProductRow, regionId: string, price: Price, facts: Facts): CatalogueDocument {
  const variant = facts.variants.get(product.id)!
  const stock = facts.availability[variant.id]?.availability ?? UNMANAGED_STOCK
  const reviews = facts.reviews.filter(({ product_id }) => product_id === product.id)
  const details = facts.details.get(product.id)
  const images = [...new Set(product.images.map(({ url }) => url))]
  const thumbnail = product.thumbnail ?? images[0] ?? null
  const categories = product.categories.map(({ id, name, handle }) => ({
    number: facts.categoryNumbers.get(id)!,
    name,
    handle,
  }))
  return {
    id: `${product.id}@${regionId}`,
    product_id: product.id,
    region_id: regionId,
    sales_channel_ids: product.sales_channels.map(({ id }) => id),
    status: "published",
    variant_id: variant.id,
    number: facts.productNumbers.get(product.id)!,
    title: product.title,
    description: product.description ?? "",
    brand: details?.brand ?? null,
    brand_key: details?.brand ? foldName(details.brand) : null,
    category_keys: [...new Set(categories.flatMap(({ name, handle }) => [foldName(name), foldName(handle)]))],
    category_numbers: categories.map(({ number }) => number),
    category_handles: categories.map(({ handle }) => handle),
    price: price.charged,
    list_price: price.list,
    discount_percentage: price.discountPercentage,
    stock,
    in_stock: stock > 0,
    rating: averageRating(reviews),
    categories,
    reviews: reviews.slice(0, REVIEWS_SHOWN).map((review) => ({
      number: facts.reviewNumbers.get(review.id)!,
      rating: review.rating,
      comment: review.comment,
      reviewer_name: review.reviewer_name,
      reviewer_email: review.reviewer_email,
      is_verified: review.is_verified,
      written_at: toIso(review.written_at),
    })),
    review_count: reviews.length,
    thumbnail,
    images: images.length || !thumbnail ? images : [thumbnail],
    tags: product.tags.map(({ value }) => value),
    sku: variant.sku,
    barcode: variant.barcode,
    weight: variant.weight,
    width: variant.width,
    height: variant.height,
    length: variant.length,
    weight_label: details?.weight_label ?? null,
    features: details?.features ?? [],
    nutritional_info: Object.entries(details?.nutritional_info ?? {}).map(([name, text]) => ({ name, text })),
    artist_name: details?.artist_name ?? null,
    artist_bio: details?.artist_bio ?? null,
    is_featured: !!details?.featured_reason,
    featured_reason: details?.featured_reason ?? null,
    warranty_information: details?.warranty_information ?? null,
    shipping_information: details?.shipping_information ?? null,
    return_policy: details?.return_policy ?? null,
    minimum_order_quantity: details?.minimum_order_quantity ?? null,
    qr_code: details?.qr_code ?? null,
    created_at: toIso(product.created_at),
    updated_at: toIso(product.updated_at),
  }
}

/** To one decimal; ratings are whole numbers, so this sum is exact. */
function averageRating(reviews: { rating: number }[]) {
  if (!reviews.length) return 0
  return Math.round((reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length) * 10) / 10
}

const toIso = (date: Date | string) => new Date(date).toISOString()
