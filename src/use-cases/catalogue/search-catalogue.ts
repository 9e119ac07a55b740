import { Modules } from "@medusajs/framework/utils"
import type { SearchTypes } from "@medusajs/framework/types"
import type { CatalogueDocument } from "../../search/catalogue/document"
import type { Context } from "../context"
import type { Page, Picture, Product } from "../model/product"

export interface CatalogueQuery {
  filters?: SearchTypes.SearchFilters
  /** Field of the index to `ASC` or `DESC`; by product number unless given. */
  order?: Record<string, "ASC" | "DESC">
  skip?: number
  take: number
}

/** A page of what the caller's market sells, from the index. */
export async function searchCatalogue(context: Context, asked: CatalogueQuery): Promise<Page<Product>> {
  const { filters = {}, order = {}, skip = 0, take } = asked
  const { salesChannelId, regionId } = context.market
  const found = await context.scope.resolve(Modules.SEARCH).search<CatalogueDocument>({
    entity: "catalogue",
    filters: { $and: [filters, { region_id: regionId, sales_channel_ids: { $contains: salesChannelId } }] },
    // Rows alike in what was asked for come by their number, so that pages never overlap.
    pagination: { skip, take, order: { ...order, number: order.number ?? "ASC" } },
  })
  const rows = found.hits.map(({ document }) => toProduct(document, context.imagesUrl))
  return { rows, total: found.metadata.count ?? rows.length, skip, take }
}

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
      writtenAt: new Date(review.written_at),
    })),
    images: document.images.map((path) => toPicture(path, imagesUrl)),
    weightLabel: document.weight_label,
    features: document.features,
    nutritionalInfo: Object.fromEntries(document.nutritional_info.map(({ name, text }) => [name, text])),
    artist: artist_name ? { name: artist_name, bio: artist_bio ?? "" } : null,
    featuredReason: document.featured_reason,
    createdAt: new Date(document.created_at),
    updatedAt: new Date(document.updated_at),
  }
}

export const toPicture = (path: string, imagesUrl: string): Picture => ({
  path,
  url: path.startsWith("/") ? `${imagesUrl}${path}` : path,
})
