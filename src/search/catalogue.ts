import { container } from "@medusajs/framework"
import { defineSearchIndex, search } from "@medusajs/framework/utils"
import { affectedProducts, catalogueEvents } from "./catalogue/affected-products"
import { changesOf, refreshProducts, tellChanged } from "./catalogue/refresh-products"

/** A category's name as a document holds it. */
const categories = search.object({ number: search.integer(), name: search.text(), handle: search.keyword() }).array()

/**
 * What the contracts read products from: one document per product and region that has a price for it, with all that
 * any contract shows, so that a list is one query and no join.
 */
const catalogueFields = search.define({
  id: search.keyword().filterable(),
  product_id: search.keyword().filterable(),
  region_id: search.keyword().filterable(),
  sales_channel_ids: search.keyword().array().filterable(),
  // By this and the channels Medusa narrows POST /store/search.
  status: search.keyword().filterable(),
  variant_id: search.keyword(),
  number: search.integer().filterable().sortable(),
  title: search.text().searchable({ weight: 3 }).sortable(),
  description: search.text().searchable(),
  brand: search.text().searchable({ weight: 2 }),
  // For lookups the folded spelling, whatever letters a caller writes it in.
  brand_key: search.keyword().filterable(),
  category_keys: search.keyword().array().filterable(),
  category_numbers: search.integer().array().filterable(),
  category_handles: search.keyword().array().filterable().facetable(),
  price: search.float().filterable().sortable(),
  list_price: search.float(),
  discount_percentage: search.float().sortable(),
  stock: search.integer().sortable(),
  in_stock: search.boolean().filterable(),
  rating: search.float().filterable().sortable(),
  categories,
  reviews: search
    .object({
      number: search.integer(),
      rating: search.integer(),
      comment: search.text(),
      reviewer_name: search.text(),
      reviewer_email: search.keyword(),
      is_verified: search.boolean(),
      written_at: search.keyword(),
    })
    .array(),
  review_count: search.integer(),
  thumbnail: search.keyword(),
  images: search.keyword().array(),
  tags: search.keyword().array(),
  sku: search.keyword(),
  barcode: search.keyword(),
  weight: search.float(),
  width: search.float(),
  height: search.float(),
  length: search.float(),
  weight_label: search.keyword(),
  features: search.text().array(),
  nutritional_info: search.object({ name: search.keyword(), text: search.text() }).array(),
  artist_name: search.text(),
  artist_bio: search.text(),
  is_featured: search.boolean().filterable(),
  featured_reason: search.text(),
  warranty_information: search.text(),
  shipping_information: search.text(),
  return_policy: search.text(),
  minimum_order_quantity: search.integer(),
  qr_code: search.keyword(),
  created_at: search.keyword(),
  updated_at: search.keyword(),
})

const pageSize = 200

export default defineSearchIndex({
  name: "catalogue",
  entity: "product",
  // A page is of one region, and rows that are alike come by their number.
  settings: { provider_options: { columns: { scope: "region_id", tie_breaker: "number" } } },
  fields: catalogueFields,
  events: catalogueEvents,
  // Written here and not by Medusa: it tells nobody when it has written, and whoever remembers the catalogue must know.
  async consume(event, { container: { query } }) {
    await refreshProducts(await affectedProducts(event, query), container)
    return []
  },
  async *seed({ container: { query }, filters, last_key, catchup }) {
    for (let after = last_key; ;) {
      const { data } = await query.graph({
        entity: "product",
        fields: ["id"],
        filters: {
          ...filters,
          ...(catchup ? { updated_at: { $gte: catchup.since } } : {}),
          ...(after ? { id: { $gt: after } } : {}),
        } as never,
        pagination: { take: pageSize, order: { id: "ASC" } },
        // Catching up must also see what was deleted meanwhile.
        withDeleted: Boolean(catchup),
      })
      const ids = data.map(({ id }) => id)
      if (!ids.length) return
      yield await changesOf(ids, query)
      await tellChanged(container)
      after = ids[ids.length - 1]
    }
  },
})
