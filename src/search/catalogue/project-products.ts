import { container } from "@medusajs/framework"
import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { BigNumber, getTotalVariantAvailability, MathBN, QueryContext } from "@medusajs/framework/utils"
import { INTEGER_ID_MODULE } from "../../modules/integer-id"
import { PRODUCT_DETAILS_MODULE } from "../../modules/product-details"
import { REVIEW_MODULE } from "../../modules/review"
import type { CatalogueDocument } from "./document"

type Query = Omit<RemoteQueryFunction, symbol>

/** What a variant without managed stock shows as its stock: more than one order may hold. */
const UNMANAGED_STOCK = 9999
/** Reviews that a document carries; the newest. */
const REVIEWS_SHOWN = 50

const productFields = [
  "id", "title", "description", "status", "thumbnail", "created_at", "updated_at",
  "images.url", "categories.id", "categories.name", "categories.handle", "sales_channels.id",
  "variants.id", "variants.variant_rank",
] // prettier-ignore

/** The documents of these products: one for each region where the product is published and has a price. */
export async function projectProducts(ids: string[], query: Query): Promise<CatalogueDocument[]> {
  const { data: products } = await query.graph({
    entity: "product",
    fields: productFields,
    filters: { id: ids, status: "published" },
  })
  const sold = products.filter((product) => product.variants?.length)
  if (!sold.length) return []

  const facts = await readFacts(sold as ProductRow[], query)
  const { data: regions } = await query.graph({ entity: "region", fields: ["id", "currency_code"] })
  const perRegion = await Promise.all(
    regions.map(async (region) => {
      const prices = await readPrices([...facts.variantIds.values()], region, query)
      return (sold as ProductRow[]).flatMap((product) => {
        const price = prices.get(facts.variantIds.get(product.id)!)
        return price ? [toDocument(product, region.id, price, facts)] : []
      })
    }),
  )
  return perRegion.flat()
}

interface ProductRow {
  id: string
  title: string
  description: string | null
  thumbnail: string | null
  created_at: Date | string
  updated_at: Date | string
  images: { url: string }[]
  categories: { id: string; name: string; handle: string }[]
  sales_channels: { id: string }[]
  variants: { id: string; variant_rank: number | null }[]
}

interface Price {
  charged: number
  list: number
  discountPercentage: number
}

type Facts = Awaited<ReturnType<typeof readFacts>>

/** All that a document needs beside the product row and the price, read once for the whole page. */
async function readFacts(products: ProductRow[], query: Query) {
  const ids = products.map(({ id }) => id)
  const integerIds = container.resolve(INTEGER_ID_MODULE)
  // Assigned here, so that a product has its integer from the moment that anybody can see it.
  const assign = async (resource: "product" | "category" | "review", entityIds: string[]) => {
    const numbers = await integerIds.assign(resource, entityIds)
    return new Map(entityIds.map((id, at) => [id, numbers[at]]))
  }
  const variantIds = new Map(products.map(({ id, variants }) => [id, firstVariant(variants)]))
  const categoryIds = products.flatMap(({ categories }) => categories.map(({ id }) => id))
  const reviews = await container
    .resolve(REVIEW_MODULE)
    .listReviews({ product_id: ids }, { order: { written_at: "DESC" } })
  const details = await container.resolve(PRODUCT_DETAILS_MODULE).listProductDetails({ product_id: ids })
  return {
    variantIds,
    reviews,
    details: new Map(details.map((one) => [one.product_id, one])),
    productNumbers: await assign("product", ids),
    categoryNumbers: await assign("category", categoryIds),
    reviewNumbers: await assign("review", reviews.map(({ id }) => id).reverse()),
    availability: await getTotalVariantAvailability(query, { variant_ids: [...variantIds.values()] }),
  }
}

const firstVariant = (variants: ProductRow["variants"]) =>
  [...variants].sort((one, other) => (one.variant_rank ?? 0) - (other.variant_rank ?? 0))[0].id

async function readPrices(variantIds: string[], region: { id: string; currency_code: string }, query: Query) {
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: variantIds },
    context: { calculated_price: QueryContext({ region_id: region.id, currency_code: region.currency_code }) },
  } as never)
  const priced = (data as { id: string; calculated_price: CalculatedPrice | null }[]).filter(
    ({ calculated_price: price }) => price?.calculated_amount != null,
  )
  return new Map(priced.map(({ id, calculated_price }) => [id, toPrice(calculated_price!)]))
}

interface CalculatedPrice {
  calculated_amount: number
  original_amount: number
}

function toPrice({ calculated_amount: charged, original_amount: list }: CalculatedPrice): Price {
  const off = MathBN.mult(MathBN.div(MathBN.sub(list, charged), list || 1), 100)
  return { charged, list, discountPercentage: new BigNumber(off.decimalPlaces(2)).numeric }
}

function toDocument(product: ProductRow, regionId: string, price: Price, facts: Facts): CatalogueDocument {
  const variantId = facts.variantIds.get(product.id)!
  const stock = facts.availability[variantId]?.availability ?? UNMANAGED_STOCK
  const reviews = facts.reviews.filter(({ product_id }) => product_id === product.id)
  const details = facts.details.get(product.id)
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
    variant_id: variantId,
    number: facts.productNumbers.get(product.id)!,
    title: product.title,
    description: product.description ?? "",
    brand: details?.brand ?? null,
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
      written_at: toIso(review.written_at),
    })),
    images: [...new Set([product.thumbnail, ...product.images.map(({ url }) => url)])].filter((url) => url !== null),
    weight_label: details?.weight_label ?? null,
    features: (details?.features as string[] | null) ?? [],
    nutritional_info: Object.entries((details?.nutritional_info as Record<string, string> | null) ?? {}).map(
      ([name, text]) => ({ name, text }),
    ),
    artist_name: details?.artist_name ?? null,
    artist_bio: details?.artist_bio ?? null,
    featured_reason: details?.featured_reason ?? null,
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
