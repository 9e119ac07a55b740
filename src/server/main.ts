import { logger } from "@medusajs/framework/logger"
import { buildAdmin } from "./build-admin"
import { finishErrorReports, startErrorReports } from "./error-reports"
import { createFirstAdmin } from "./first-admin"
import { startHost, type Host } from "./host"
import { migrate } from "./migrate"
import { openDatabase, type Database } from "./postgres/open-database"
import { report, step } from "./progress"
import { readSettings, type Settings } from "./settings"
import { StartError } from "./start-error"
import { seedDemoShop } from "../demo-shop/seed"
import { printWelcome } from "./welcome"

/** `npm start`: brings up everything that is missing, in order, and serves until it is told to stop. */
async function main() {
  const settings = readSettings()
  await startErrorReports(settings.SENTRY_DSN, settings.NODE_ENV)
  const host = await startHost(settings)
  const database = await openDatabase(settings)
  onStopSignal(() => stop(host, database))
  try {
    await serve(settings, host, database)
  } catch (error) {
    database.close()
    throw error
  }
}

async function serve(settings: Settings, host: Host, database: Database) {
  process.env.DATABASE_URL = database.url
  await Promise.all([migrate(database.url), buildAdmin()])
  // Medusa tells much while it loads, and nothing of it helps the person who waits.
  logger.setLogLevel("error")
  const container = await step("Starting Medusa", () => host.load())
  await createFirstAdmin(container, settings)
  if (settings.demoShop) await seedDemoShop(container, report)
  logger.setLogLevel(settings.LOG_LEVEL)
  host.open()
  await printWelcome(container, settings)
}

async function stop(host: Host, database: Database) {
  report("Stopping: finishing requests in flight ...")
  await host.stop()
  await finishErrorReports(2000)
  database.close()
}

function onStopSignal(stopAll: () => Promise<void>) {
  let stopping = false
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // Whoever asks twice will not wait; a database that is left running is adopted by the next start.
      if (stopping) process.exit(1)
      stopping = true
      stopAll().then(
        () => process.exit(0),
        (error) => fail(error),
      )
    })
  }
}

function fail(error: unknown): never {
  // What a person can mend is told in one line; anything else is a bug and keeps its stack.
  console.error(error instanceof StartError ? `\n${error.message}` : error)
  process.exit(1)
}

// Deprecations inside Medusa's dependencies are for Medusa's authors.
process.noDeprecation = true
main().catch(fail)
