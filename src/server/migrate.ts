import { join } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { fingerprint } from "./fingerprint"
import { step } from "./progress"
import { runProgram } from "./run-program"

const root = join(__dirname, "../..")

/**
 * Brings the database up to date by `medusa db:migrate`, which takes 20 s even when there is nothing to do;
 * so what was applied is remembered in the database, and the same is not applied again.
 * Processes that start at once wait for each other.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('portico:migrate'))")
    const wanted = describeSchema()
    if ((await readApplied(client)) === wanted) return
    await step("Migrating the database", () => runMigrations(databaseUrl))
    await client.query("insert into portico_migrated (schema) values ($1)", [wanted])
  } finally {
    await client.end()
  }
}

async function readApplied(client: Client): Promise<string | undefined> {
  await client.query(
    "create table if not exists portico_migrated (schema text not null, applied_at timestamptz not null default now())",
  )
  const { rows } = await client.query("select schema from portico_migrated order by applied_at desc limit 1")
  return rows[0]?.schema
}

/** Changes whenever Medusa, a migration, a link or a search index does, or a feature of Medusa is switched on. */
function describeSchema() {
  const files = ["package-lock.json", "src/modules", "src/links", "src/search", "src/migration-scripts"]
  const flags = Object.entries(process.env).filter(([name]) => name.startsWith("MEDUSA_FF_"))
  return [fingerprint(root, files), ...flags.map((flag) => flag.join("=")).sort()].join(" ")
}

function runMigrations(databaseUrl: string) {
  const cli = require.resolve("@medusajs/cli/cli.js")
  const args = [cli, "db:migrate", "--execute-safe-links", "--execute-safe-search"]
  return runProgram("Migrating the database", args, { DATABASE_URL: databaseUrl })
}
