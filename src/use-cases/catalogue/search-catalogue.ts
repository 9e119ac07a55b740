import { Modules } from "@medusajs/framework/utils"
import type { SearchTypes } from "@medusajs/framework/types"
import type { CatalogueDocument } from "../../search/catalogue/document"
import type { Context } from "../context"
import type { Page, Picture, Product } from "../model/product"
import { toRows, type Take } from "../rows"

export interface CatalogueQuery {
  filters?: SearchTypes.SearchFilters
  /** Free text, found as it stands in title, description or brand, or by its words, the best match first. */
  text?: { q: string; by: "substring" | "words" }
  /** Field of the index to `ASC` or `DESC`; by product number unless given. */
  order?: Record<string, "ASC" | "DESC">
  skip?: number
  take: Take
}

export interface FoundPage extends Page<Product> {
  /** How well each row matches, 0 to 1; of rows that are not ordered by that, nothing is known. */
  relevance: (number | undefined)[]
}

/** A page of what the caller's market sells, from the index. */
export async function searchCatalogue(context: Context, asked: CatalogueQuery): Promise<FoundPage> {
  const { filters = {}, text, order = {}, skip = 0 } = asked
  const take = toRows(asked.take, context.scope)
  const { salesChannelId, regionId } = context.market
  const found = await context.scope.resolve(Modules.SEARCH).search<CatalogueDocument>({
    entity: "catalogue",
    filters: {
      ...(text ? { q: text.q } : {}),
      $and: [filters, { region_id: regionId, sales_channel_ids: { $contains: salesChannelId } }],
    },
    // Rows alike in what was asked for come by their number, so that pages never overlap.
    pagination: { skip, take, order: text?.by === "words" ? undefined : { ...order, number: order.number ?? "ASC" } },
    search_options: text && matching[text.by],
  })
  const rows = found.hits.map(({ document }) => toProduct(document, context.imagesUrl))
  const relevance = found.hits.map(({ score }) => (score === undefined ? undefined : toRelevance(score)))
  return { rows, relevance, total: found.metadata.count ?? rows.length, skip, take }
}

/** The last word may be a beginning: people search while they type. */
const matching = {
  substring: { provider_options: { columns: { match: "substring" } } },
  words: { match_strategy: "last", include_score: true },
} as const

/** PostgreSQL's rank has no upper bound; a word in the title ranks about 1. Two decimals. */
const toRelevance = (rank: number) => Math.round((1 - Math.exp(-3 * rank)) * 100) / 100

function toProduct(document: CatalogueDocument, imagesUrl: string): Product {
  const { artist_name, artist_bio } = document
  return {
    id: document.product_id,
    number: document.number,
    variantId: document.variant_id,
    title: document.title,
    description: document.description,
    price: document.price,
    listPrice: document.list_price,
    discountPercentage: document.discount_percentage,
    stock: document.stock,
    brand: document.brand,
    categories: document.categories,
    rating: document.rating,
    reviews: document.reviews.map((review) => ({
      number: review.number,
      rating: review.rating,
      comment: review.comment,
      reviewerName: review.reviewer_name,
      reviewerEmail: review.reviewer_email,
      isVerified: review.is_verified,
      writtenAt: new Date(review.written_at),
    })),
    reviewCount: document.review_count,
    thumbnail: document.thumbnail ? toPicture(document.thumbnail, imagesUrl) : null,
    images: document.images.map((path) => toPicture(path, imagesUrl)),
    tags: document.tags,
    sku: document.sku,
    barcode: document.barcode,
    weight: document.weight,
    dimensions: { width: document.width, height: document.height, depth: document.length },
    weightLabel: document.weight_label,
    features: document.features,
    nutritionalInfo: Object.fromEntries(document.nutritional_info.map(({ name, text }) => [name, text])),
    artist: artist_name ? { name: artist_name, bio: artist_bio ?? "" } : null,
    featuredReason: document.featured_reason,
    warrantyInformation: document.warranty_information,
    shippingInformation: document.shipping_information,
    returnPolicy: document.return_policy,
    minimumOrderQuantity: document.minimum_order_quantity,
    qrCode: document.qr_code,
    createdAt: new Date(document.created_at),
    updatedAt: new Date(document.updated_at),
  }
}

export const toPicture = (path: string, imagesUrl: string): Picture => ({
  path,
  url: path.startsWith("/") ? `${imagesUrl}${path}` : path,
})
