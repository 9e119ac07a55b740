import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"

/** A product has a document for each region, so a new region, or a new currency of one, changes them all. */
export default async ({ container }: SubscriberArgs): Promise<void> => {
  await container.resolve(Modules.SEARCH).reindex({ index: "catalogue", strategy: "swap" })
}

export const config: SubscriberConfig = { event: ["region.created", "region.updated", "region.deleted"] }
