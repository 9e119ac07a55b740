import { knex } from "@medusajs/framework/mikro-orm/knex"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TestServer } from "../../integration-tests/setup/server"
import ColumnsSearchProvider from "../../src/providers/search-columns/service"
import { step } from "../../src/server/progress"
import { catalogueIndex } from "../catalogue-index"
import { fillExisting } from "../fill"
import { products, type BenchMarket } from "../products"

/** What dummyjson sells in a server's catalogue, and how to ask for it past the server. */
export interface BenchCatalogue {
  connection: Knex
  provider: ColumnsSearchProvider
  index: ReturnType<typeof catalogueIndex>
  market: BenchMarket
}

/** Opens the catalogue of a server. To be closed by `connection.destroy()`. */
export async function openCatalogue({ databaseUrl }: TestServer): Promise<BenchCatalogue> {
  const connection = knex({ client: "pg", connection: databaseUrl, pool: { min: 1, max: 4 } })
  const read = async (text: string): Promise<string> => (await connection.raw(text)).rows[0].value
  const regionId = await read("select id as value from region where name = 'United States'")
  const channelId = await read("select id as value from sales_channel where name = 'DummyJSON'")
  const name = await read("select name as value from search_columns_index order by updated_at desc limit 1")
  const provider = new ColumnsSearchProvider({ logger: console, __pg_connection__: connection } as never)
  return {
    connection,
    provider,
    index: catalogueIndex(name),
    market: { regionId, salesChannelIds: [channelId], rate: 1 },
  }
}

/** Writes so many products straight into the index, beside the demo shop's. */
export const fillCatalogue = (size: number, { connection, provider, index, market }: BenchCatalogue): Promise<number> =>
  step(`Writing ${size} products`, () => fillExisting(connection, provider, index, products(size, [market])))
