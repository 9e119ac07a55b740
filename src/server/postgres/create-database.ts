import { Client } from "@medusajs/framework/pg"

/** Creates the database when it is missing and returns its address. `server` is `postgres://user:password@host:port`. */
export async function createDatabase(server: string, name: string, template = "template1"): Promise<string> {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name])
    if (!found.rowCount) await client.query(`create database "${name}" template "${template}"`)
  } finally {
    await client.end()
  }
  return `${server}/${name}`
}
