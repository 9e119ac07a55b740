import type { CatalogueDocument } from "../src/search/catalogue/document"
import { randomNumbers, type Random } from "./random"
import { phrase, wordAt } from "./words"

/** Where the products of a catalogue are sold. */
export interface BenchMarket {
  regionId: string
  salesChannelIds: string[]
  /** What one dollar costs here: the prices of two markets seldom meet. */
  rate: number
}

export const markets: BenchMarket[] = [
  { regionId: "reg_us", salesChannelIds: ["sc_dummyjson", "sc_shop"], rate: 1 },
  { regionId: "reg_in", salesChannelIds: ["sc_kishanskraft"], rate: 85 },
]

export const CATEGORIES = 50
/** Some categories are large and most are small. */
export const categoryAt = (random: Random) => `category-${Math.floor(CATEGORIES * random() ** 2)}`

/** Documents of the catalogue's index, of about 1.5 kilobytes, sold in each market in turn; the same on each run. */
export function* products(count: number, soldIn = markets): Generator<CatalogueDocument> {
  const random = randomNumbers(1)
  for (let at = 0; at < count; at++) yield productAt(at, soldIn[at % soldIn.length], random)
}

function productAt(at: number, { regionId, salesChannelIds, rate }: BenchMarket, random: Random): CatalogueDocument {
  const number = at + 1
  const id = `prod_${String(number).padStart(9, "0")}`
  const handles = [...new Set([categoryAt(random), categoryAt(random)])]
  const categories = handles.map((handle) => ({
    number: Number(handle.slice(9)) + 1,
    name: handle.toUpperCase(),
    handle,
  }))
  const [cents, discount] = [
    Math.floor(100 + random() * 100_000 * rate),
    random() < 0.3 ? Math.floor(random() * 50) : 0,
  ]
  const stock = Math.max(0, Math.floor(random() * 110 - 10))
  const brand = `Brand ${wordAt(random)}`
  return {
    id: `${id}@${regionId}`,
    status: "published",
    product_id: id,
    region_id: regionId,
    sales_channel_ids: salesChannelIds.filter((_, channel) => !channel || random() < 0.3),
    variant_id: `variant_${number}`,
    number,
    title: phrase(random, 2, 5),
    description: phrase(random, 20, 60),
    brand,
    brand_key: brand.toLowerCase(),
    category_keys: handles,
    category_numbers: categories.map(({ number }) => number),
    category_handles: handles,
    price: Math.round(cents * (1 - discount / 100)) / 100,
    list_price: cents / 100,
    discount_percentage: discount,
    stock,
    in_stock: stock > 0,
    rating: random() < 0.4 ? 0 : Math.floor(10 + random() * 41) / 10,
    categories,
    reviews: [1, 2, 3].map((review) => ({
      number: at * 3 + review,
      rating: 1 + Math.floor(random() * 5),
      comment: phrase(random, 8, 16),
      reviewer_name: phrase(random, 2, 2),
      reviewer_email: `${wordAt(random)}@example.com`,
      is_verified: random() < 0.5,
      written_at: "2026-01-01T00:00:00.000Z",
    })),
    review_count: 3,
    images: [1, 2, 3].map((image) => `/uploads/products/${number}-${image}.jpg`),
    thumbnail: `/uploads/products/${number}-1.jpg`,
    tags: handles,
    sku: `SKU-${number}`,
    barcode: null,
    weight: 4,
    width: null,
    height: null,
    length: null,
    weight_label: null,
    features: [],
    nutritional_info: [],
    artist_name: null,
    artist_bio: null,
    is_featured: random() < 0.01,
    featured_reason: null,
    warranty_information: "1 year warranty",
    shipping_information: "Ships in 3-5 business days",
    return_policy: "30 days return policy",
    minimum_order_quantity: null,
    qr_code: null,
    created_at: "2026-01-01T00:00:00.000Z",
    updated_at: "2026-01-01T00:00:00.000Z",
  }
}
