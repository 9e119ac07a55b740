import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { UseCase } from "../context"
import type { Category } from "../model/product"
import { toPicture } from "./search-catalogue"

/** The categories that have a product in the caller's market, in the order of Medusa's admin, with how many. */
export const listCategories: UseCase<void, Category[]> = async (_, { scope, market, imagesUrl }) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_category",
    fields: ["id", "name", "handle", "description", "metadata", "rank"],
    filters: { is_active: true, is_internal: false },
    pagination: { order: { rank: "ASC" } },
  })
  const { facets } = await scope.resolve(Modules.SEARCH).search({
    entity: "catalogue",
    filters: { region_id: market.regionId, sales_channel_ids: { $contains: market.salesChannelId } },
    pagination: { take: 1 },
    search_options: { facets: [{ field: "category_handles", limit: 1000 }], count: "none" },
  })
  const facet = facets?.category_handles
  const counts = new Map(facet?.type === "value" ? facet.values.map(({ value, count }) => [value, count]) : [])
  const numbers = await scope.resolve("integer_id").assign(
    "category",
    data.map(({ id }) => id),
  )
  return data
    .map((row, at) => ({
      number: numbers[at],
      name: row.name,
      handle: row.handle,
      description: row.description ?? "",
      productCount: counts.get(row.handle) ?? 0,
      image: typeof row.metadata?.image === "string" ? toPicture(row.metadata.image, imagesUrl) : null,
    }))
    .filter(({ productCount }) => productCount > 0)
}
