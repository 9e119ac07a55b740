import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** After a start, what may have begun while no process was there. In milliseconds. */
const LONGEST_PAUSE = 7 * 24 * 3600 * 1000

let since = Date.now() - LONGEST_PAUSE

/** A sale that begins or ends by the clock is no event of Medusa's; the catalogue's index follows it by this one. */
export default async function followScheduledPrices(container: MedusaContainer): Promise<void> {
  const now = Date.now()
  const within = { $gt: new Date(since), $lte: new Date(now) }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "price_list",
    fields: ["id"],
    filters: { $or: [{ starts_at: within }, { ends_at: within }] } as never,
  })
  const events = data.map(({ id }) => ({ name: "price-list.updated", data: { id } }))
  if (events.length) await container.resolve(Modules.EVENT_BUS).emit(events)
  since = now
}

export const config = { name: "follow-scheduled-prices", schedule: "* * * * *" }
