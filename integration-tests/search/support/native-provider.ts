import { MikroORM } from "@medusajs/framework/mikro-orm/postgresql"
import type { SearchTypes } from "@medusajs/framework/types"
// Medusa's default, which our provider must answer like.
import { Migration20260807120000 } from "@medusajs/search-postgres/dist/migrations/Migration20260807120000"
import { PostgresSearchService } from "@medusajs/search-postgres/dist/services/postgres-search"

/** Medusa's own provider on the database at `url`, given what it is given in Medusa. */
export async function openNativeProvider(url: string) {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } })
  const statements: string[] = []
  await Migration20260807120000.prototype.up.call({ addSql: (text: string) => statements.push(text) } as never)
  for (const statement of statements) await orm.em.getConnection().execute(statement)
  const container = { manager: orm.em, logger: { warn() {} } }
  const provider = new PostgresSearchService(container as never, {}) as SearchTypes.ISearchProvider
  return { provider, close: () => orm.close() }
}
