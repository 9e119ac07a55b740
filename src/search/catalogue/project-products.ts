import type { CatalogueDocument } from "./document"
import { readFacts, type ProductRow, type Query } from "./read-facts"
import { readPrices } from "./read-prices"
import { toDocument } from "./to-document"

const productFields = [
  "id", "title", "description", "status", "thumbnail", "created_at", "updated_at",
  "images.url", "categories.id", "categories.name", "categories.handle", "sales_channels.id",
  "tags.value", "variants.id", "variants.variant_rank", "variants.sku", "variants.barcode",
  "variants.weight", "variants.width", "variants.height", "variants.length",
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
      const prices = await readPrices(facts.variantIds, region, query)
      return (sold as ProductRow[]).flatMap((product) => {
        const price = prices.get(facts.variants.get(product.id)!.id)
        return price ? [toDocument(product, region.id, price, facts)] : []
      })
    }),
  )
  return perRegion.flat()
}
