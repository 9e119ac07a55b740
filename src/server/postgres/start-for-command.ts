import { execFileSync } from "node:child_process"
import { join } from "node:path"

const starter = join(__dirname, "../../scripts/start-database.ts")
const launcher = join(__dirname, "../../../bin/run.mjs")

/**
 * The address of the embedded database, started when it is not running, for Medusa's own commands (`medusa develop`,
 * `exec`, `user`, `db:migrate`): they read `medusa-config.ts`, which cannot wait. Whichever process has started it stops it.
 */
export function startDatabaseForCommand(): string {
  const env = { ...process.env, DATABASE_URL: "" }
  const output = execFileSync(process.execPath, [launcher, starter], { encoding: "utf8", env })
  const { url, pid } = JSON.parse(output.trim().split("\n").pop()!) as { url: string; pid: number | null }
  // SIGINT is PostgreSQL's fast shutdown.
  if (pid) process.on("exit", () => process.kill(pid, "SIGINT"))
  process.env.DATABASE_URL = url
  return url
}
