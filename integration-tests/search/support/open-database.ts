import { randomUUID } from "node:crypto"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { Migration20261122090000 } from "../../../src/providers/search-columns/migrations/Migration20261122090000"
import ColumnsSearchProvider from "../../../src/providers/search-columns/service"
import { createDatabase } from "../../../src/server/postgres/create-database"

export type Connection = ReturnType<typeof knex>

export const newDatabase = () => createDatabase(process.env.TEST_POSTGRES!, `search_${randomUUID().slice(0, 8)}`)

/** The database at `url`, unless given one of the tests' own, with what the provider's migration makes. */
export async function openDatabase(url?: string): Promise<Connection> {
  const connection = knex({ client: "pg", connection: url ?? (await newDatabase()), pool: { min: 1, max: 4 } })
  const statements: string[] = []
  await Migration20261122090000.prototype.up.call({ addSql: (text: string) => statements.push(text) } as never)
  for (const statement of statements) await connection.raw(statement)
  return connection
}

export const newProvider = (connection: Connection, logger: object = console) =>
  new ColumnsSearchProvider({ logger, __pg_connection__: connection } as never)
