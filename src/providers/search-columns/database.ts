import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Sql } from "./sql"

/** Medusa's shared connections. */
export class Database {
  constructor(private readonly knex: Knex) {}

  async run<T = Record<string, unknown>>({ text, values }: Sql): Promise<T[]> {
    const { rows } = await this.knex.raw(text, values as Knex.RawBinding[])
    return rows
  }

  transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.knex.transaction((transaction) => work(new Database(transaction)))
  }
}
