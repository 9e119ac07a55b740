import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Check = "ok" | string

export interface Readiness {
  status: "ready" | "not ready"
  checks: { database: Check; migrations: Check; search_index: Check }
}

/** Whether the database answers, has our tables, and the search index is filled. */
export async function checkReadiness(container: MedusaContainer): Promise<Readiness> {
  const database = await tell(() => runSql(container, "select 1"))
  const isUp = database === "ok"
  const checks = {
    database,
    migrations: isUp ? await tell(() => requireMigrations(container)) : "the database does not answer",
    search_index: isUp ? await tell(() => requireIndex(container)) : "the database does not answer",
  }
  return { status: Object.values(checks).every((check) => check === "ok") ? "ready" : "not ready", checks }
}

/** Only the kind of a database error is told: its text may hold addresses and names. */
async function tell(check: () => Promise<unknown>): Promise<Check> {
  try {
    await check()
    return "ok"
  } catch (error) {
    return error instanceof NotReady ? error.message : "the database does not answer"
  }
}

class NotReady extends Error {}

async function requireMigrations(container: MedusaContainer) {
  const { rows } = await runSql(container, "select name from mikro_orm_migrations")
  const applied = new Set(rows.map(({ name }) => name.replace(/\.[jt]s$/, "")))
  const missing = ownMigrations().filter((name) => !applied.has(name))
  if (missing.length) throw new NotReady(`${missing.length} migrations are not applied: run "npx medusa db:migrate"`)
}

function ownMigrations(): string[] {
  const modules = join(__dirname, "../modules")
  return readdirSync(modules)
    .map((name) => join(modules, name, "migrations"))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => /^Migration\d+\.[jt]s$/.test(file))
    .map((file) => file.replace(/\.[jt]s$/, ""))
}

async function requireIndex(container: MedusaContainer) {
  const indexes = await container.resolve(Modules.SEARCH).listIndexes()
  const status = indexes.find(({ name }) => name === "catalogue")?.status
  if (status !== "ready") throw new NotReady(`the index "catalogue" is ${status ?? "missing"}`)
}

const runSql = (container: MedusaContainer, sql: string): Promise<{ rows: { name: string }[] }> =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(sql)
