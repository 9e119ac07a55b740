import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { lessPercent, toAmount } from "../../money"
import type { CatalogueDocument } from "../../search/catalogue/document"
import { discardUnfinishedProductsWorkflow } from "../../workflows/catalogue/discard-unfinished-products"
import { importChangedProductsWorkflow, importNewProductsWorkflow } from "../../workflows/catalogue/import-products"
import {
  claimNumbers,
  DIGEST,
  digestOf,
  refuse,
  runInHalves,
  type ImportContext,
  type ImportOutcome,
} from "../import-outcome"
import { findFreeHandles } from "./find-free-handles"
import { findOrCreateCategories } from "./find-or-create-categories"
import { findPlaces } from "./find-places"
import { refreshCatalogue } from "./refresh-catalogue"
import { toDetails, toVariantFields, type FurtherFields } from "./to-product-fields"

export interface ImportedProduct extends FurtherFields {
  /** What the file knows it by: letters, digits, `_`. */
  key: string
  /** Its integer elsewhere, which it keeps; the next in line for one without. */
  number?: number
  title: string
  description: string
  /** The list price in the market's currency, major units. */
  price: number
  /** 0 to 100; becomes a sale price (R5). */
  discountPercentage: number
  /** Addresses, which are never fetched. */
  thumbnail?: string
  images: string[]
  /** Handle or name; made when there is none. */
  category?: string
  stock: number
  reviews: { rating: number; comment: string; reviewerName: string; reviewerEmail: string; writtenAt: Date }[]
}

/** In how many regions a product may have a document. */
const MOST_REGIONS = 10

interface There {
  id: string
  status: string
  metadata: Record<string, unknown> | null
  deleted_at: string | null
  variants: { id: string }[]
}

/**
 * Puts products on sale that were sold elsewhere, in the order and number given; for each what has become of it.
 * One that an earlier import has brought is changed where its row says something else than then, and left alone where
 * not, whatever staff have made of it since.
 */
export async function importProducts(rows: ImportedProduct[], context: ImportContext): Promise<ImportOutcome[]> {
  const outcomes = new Map<ImportedProduct, ImportOutcome>()
  const there = await readThere(rows.map(toId), context)
  for (const row of rows) outcomes.set(row, judge(row, there.get(toId(row)), context))
  const open = () => rows.filter((row) => ["added", "updated"].includes(outcomes.get(row)!.kind))
  for (const [row, why] of await claimNumbers("product", open(), toId, context)) outcomes.set(row, refuse(why))
  if (context.isDryRun) return rows.map((row) => outcomes.get(row)!)

  for (const [row, why] of await write(open(), outcomes, there, context)) outcomes.set(row, refuse(why))
  const unchanged = rows.filter((row) => outcomes.get(row)!.kind === "unchanged").map(toId)
  await refreshCatalogue(context.scope, [...open().map(toId), ...(await findUnindexed(context.scope, unchanged))])
  return rows.map((row) => outcomes.get(row)!)
}

const toId = ({ key }: ImportedProduct) => `prod_import_${key}`

async function readThere(ids: string[], { scope }: ImportContext): Promise<Map<string, There>> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "status", "metadata", "deleted_at", "variants.id"],
    filters: { id: ids },
    withDeleted: true,
  } as never)
  return new Map((data as There[]).map((one) => [one.id, one]))
}

function judge(row: ImportedProduct, there: There | undefined, { market }: ImportContext): ImportOutcome {
  if (toAmount(row.price, market.currency) !== row.price) {
    return refuse(`price: Has more decimals than ${market.currency.toUpperCase()}`)
  }
  if (!there || isUnfinished(there)) return { kind: "added" }
  if (there.deleted_at) return refuse("Staff have deleted it in the shop, and an import does not bring it back")
  if (!there.variants.length) return refuse("It has no variant any more")
  return { kind: there.metadata?.[DIGEST] === digestOf(row) ? "unchanged" : "updated" }
}

/** Nobody has seen it: an import was killed before it was complete. */
const isUnfinished = ({ status, metadata }: There) => status === "draft" && !metadata?.[DIGEST]

async function write(
  rows: ImportedProduct[],
  outcomes: Map<ImportedProduct, ImportOutcome>,
  there: Map<string, There>,
  context: ImportContext,
): Promise<Map<ImportedProduct, string>> {
  if (!rows.length) return new Map()
  const { scope, market } = context
  const fresh = rows.filter((row) => outcomes.get(row)!.kind === "added")
  const changed = rows.filter((row) => outcomes.get(row)!.kind === "updated")
  const unfinished = fresh.filter((row) => there.has(toId(row)))
  if (unfinished.length) {
    const skus = unfinished.flatMap(({ sku }) => sku ?? [])
    await discardUnfinishedProductsWorkflow(scope).run({ input: { ids: unfinished.map(toId), skus } })
  }
  const { locationId, shippingProfileId } = await findPlaces(context)
  const place = {
    sales_channel_id: market.salesChannelId,
    shipping_profile_id: shippingProfileId,
    location_id: locationId,
    currency_code: market.currency,
  }
  const categories = await findOrCreateCategories(scope, rows.flatMap(({ category }) => category ?? [])) // prettier-ignore
  const handles = await findFreeHandles(scope, fresh)
  const common = (row: ImportedProduct) => ({
    title: row.title,
    description: row.description,
    thumbnail: row.thumbnail,
    images: row.images,
    category_id: row.category && categories(row.category),
    tags: row.tags,
    variant: toVariantFields(row),
    details: toDetails(row),
    price: row.price,
    stock: row.stock,
    reviews: row.reviews.map(toReview),
  })
  const saleOf = ({ price, discountPercentage: percent }: ImportedProduct) =>
    percent ? lessPercent(price, percent, market.currency) : undefined

  const failedFresh = await runInHalves(fresh, (some) => {
    const products = some.map((row) => ({
      ...common(row),
      id: toId(row),
      handle: handles.get(row)!,
      sale_price: saleOf(row),
      metadata: { [DIGEST]: digestOf(row) },
    }))
    return importNewProductsWorkflow(scope).run({ input: { products, place } })
  })
  const failedChanged = await runInHalves(changed, (some) => {
    const products = some.map((row) => {
      const { id, variants, metadata } = there.get(toId(row))!
      const kept = { ...metadata, [DIGEST]: digestOf(row) }
      return {
        ...common(row),
        product_id: id,
        variant_id: variants[0].id,
        sale_price: saleOf(row) ?? null,
        metadata: kept,
      }
    })
    return importChangedProductsWorkflow(scope).run({ input: { products, place } })
  })
  return new Map([...failedFresh, ...failedChanged])
}

/** Those of which the index knows nothing: an import was killed between the last write and the index. */
async function findUnindexed(scope: ImportContext["scope"], ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const { hits } = await scope.resolve(Modules.SEARCH).search<CatalogueDocument>({
    entity: "catalogue",
    filters: { product_id: ids },
    pagination: { take: ids.length * MOST_REGIONS },
    search_options: { count: "none" },
  })
  const known = new Set(hits.map(({ document }) => document.product_id))
  return ids.filter((id) => !known.has(id))
}

const toReview = (review: ImportedProduct["reviews"][number]) => ({
  rating: review.rating,
  comment: review.comment,
  reviewer_name: review.reviewerName,
  reviewer_email: review.reviewerEmail,
  written_at: review.writtenAt,
})
