import loadMedusa from "@medusajs/medusa/loaders/index"
import type { AbstractEventBusModuleService } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { logger } from "@medusajs/framework/logger"
import express from "express"
import { seedPlaces } from "../demo-shop/seed-places"
import { readOptions } from "../options"
import { createMarkets } from "../server/markets"
import { migrate } from "../server/migrate"
import { startEmbeddedPostgres } from "../server/postgres/embedded"
import { report, step } from "../server/progress"
import { readSettings, type Settings } from "../server/settings"
import { StartError } from "../server/start-error"
import type { Market } from "../use-cases/context"

export type ContractName = keyof ReturnType<typeof readOptions>["contracts"]

export interface Shop {
  container: MedusaContainer
  market: Market
  close(): Promise<void>
}

/** Opens the shop for work without a server; one may run beside it. @throws StartError when it cannot be opened */
export async function openShop(contract: ContractName): Promise<Shop> {
  const settings = readSettings()
  // Jobs and the filling of the index are a server's.
  process.env.MEDUSA_WORKER_MODE = "server"
  const stopDatabase = await startDatabase(settings)
  try {
    await migrate(process.env.DATABASE_URL!)
    logger.setLogLevel("error")
    const { container, shutdown } = await step("Opening the shop", () =>
      loadMedusa({ directory: process.cwd(), expressApp: express(), skipLoadingEntryPoints: true }),
    )
    silenceSubscribers(container)
    const market = await findMarket(container, contract, settings)
    await prepareIndex(container)
    return { container, market, close: () => shutdown().finally(stopDatabase) }
  } catch (error) {
    stopDatabase()
    throw error
  }
}

/** Starts the embedded database unless it runs, and returns what stops it again: a server's is left to the server. */
async function startDatabase({ DATABASE_URL, DATA_DIR }: Settings): Promise<() => void> {
  if (DATABASE_URL) return () => {}
  const { url, startedPid, stop } = await startEmbeddedPostgres(DATA_DIR)
  process.env.DATABASE_URL = url
  return startedPid ? stop : () => {}
}

/**
 * Without Redis, Medusa's events stay in this process, where each would have its product read and indexed once more, one
 * by one; the import writes the index itself, a batch at a time. With Redis they go to the servers, which is as it should be.
 */
function silenceSubscribers(container: MedusaContainer) {
  const bus = container.resolve(Modules.EVENT_BUS) as unknown as AbstractEventBusModuleService
  for (const [event, subscribers] of [...bus.eventToSubscribersMap]) {
    for (const { id: subscriberId, subscriber } of [...subscribers])
      bus.unsubscribe(event, subscriber, { subscriberId })
  }
}

/** A shop whose server has never run has an empty index, which takes documents only when it has been filled once. */
async function prepareIndex(container: MedusaContainer) {
  const search = container.resolve(Modules.SEARCH)
  const indexes = await search.listIndexes()
  if (indexes.some(({ name, status }) => name === "catalogue" && status === "ready")) return
  await step("Filling the search index", () => search.reindex({ index: "catalogue" }))
}

/** Where the contract sells; a shop that is new gets regions, taxes, shipping and channels, but none of the demo's products. */
async function findMarket(container: MedusaContainer, contract: ContractName, { demoShop }: Settings): Promise<Market> {
  const names = readOptions(container).contracts[contract]
  if (!names) throw new StartError(`The contract ${contract} is turned off. Choose another by --contract.`)
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name: names.salesChannel })
  const [product] = await container.resolve(Modules.PRODUCT).listProducts({}, { select: ["id"], take: 1 })
  if (!channels.length && !product && demoShop) {
    report("The shop is new: setting up regions, taxes, shipping and sales channels ...")
    const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
    await seedPlaces(container, store)
  }
  return createMarkets(container)(names.salesChannel, names.region).catch((error) => {
    throw new StartError((error as Error).message)
  })
}
