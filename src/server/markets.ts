import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Market } from "../use-cases/context"

/** Staff seldom change regions and channels; what they change is seen after so many milliseconds. */
const MEMORY_MS = 60_000

/** Looks markets up by the names of their sales channel and region, and remembers them for a minute. */
export function createMarkets(container: MedusaContainer) {
  const known = new Map<string, { market: Promise<Market>; readAt: number }>()
  return (salesChannel: string, region: string): Promise<Market> => {
    const key = `${salesChannel} ${region}`
    const entry = known.get(key)
    if (entry && Date.now() - entry.readAt < MEMORY_MS) return entry.market
    const market = readMarket(container, salesChannel, region)
    known.set(key, { market, readAt: Date.now() })
    market.catch(() => known.delete(key))
    return market
  }
}

/** @throws Error naming what the Medusa admin lacks */
async function readMarket(container: MedusaContainer, salesChannel: string, region: string): Promise<Market> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const channels = await query.graph({ entity: "sales_channel", fields: ["id"], filters: { name: salesChannel } })
  const regions = await query.graph({
    entity: "region",
    fields: ["id", "currency_code", "countries.iso_2", "countries.iso_3", "countries.display_name"],
    filters: { name: region },
  })
  if (!channels.data.length)
    throw new Error(`There is no sales channel "${salesChannel}". Create it in the Medusa admin.`)
  if (!regions.data.length) throw new Error(`There is no region "${region}". Create it in the Medusa admin.`)
  const { id, currency_code, countries } = regions.data[0]
  return {
    salesChannelId: channels.data[0].id,
    regionId: id,
    currency: currency_code,
    countries: (countries ?? []).flatMap((one: CountryRow | null) =>
      one ? [{ iso2: one.iso_2!, iso3: one.iso_3!, name: one.display_name! }] : [],
    ),
  }
}

interface CountryRow {
  iso_2?: string
  iso_3?: string
  display_name?: string
}
