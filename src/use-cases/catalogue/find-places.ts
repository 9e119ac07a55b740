import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { foldName } from "../../names"
import type { Context } from "../context"
import { fail } from "../../failures"

/** Where products of the caller's market are kept and how they are sent. @throws Error naming what the shop lacks */
export async function findPlaces({
  scope,
  market,
}: Pick<Context, "scope" | "market">): Promise<{ locationId: string; shippingProfileId: string }> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sales_channel",
    fields: ["stock_locations.id"],
    filters: { id: market.salesChannelId },
  })
  const [{ stock_locations }] = data as unknown as { stock_locations: ({ id: string } | undefined)[] }[]
  const [profile] = await scope.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" })
  const location = stock_locations.find(Boolean)
  if (!location) throw new Error("The sales channel has no stock location. Link one in the Medusa admin.")
  if (!profile) throw new Error("There is no default shipping profile. Create one in the Medusa admin.")
  return { locationId: location.id, shippingProfileId: profile.id }
}

/** The id of the category of that handle or name, in any letter case. @throws category_not_found */
export async function findCategory({ scope }: Context, wanted: string): Promise<string> {
  const categories = await scope
    .resolve(Modules.PRODUCT)
    .listProductCategories({}, { select: ["id", "name", "handle"] })
  const key = foldName(wanted)
  const found = categories.find(({ name, handle }) => foldName(handle) === key || foldName(name) === key)
  if (!found) throw fail("category_not_found")
  return found.id
}
