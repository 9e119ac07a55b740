import { Client } from "@medusajs/framework/pg"
import type { Settings } from "../settings"
import { StartError } from "../start-error"
import { startEmbeddedPostgres } from "./embedded"

export interface Database {
  url: string
  close(): void
}

/** The database of DATABASE_URL, or the embedded one. @throws StartError when it does not answer. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.DATABASE_URL) {
    await requireAnswer(settings.DATABASE_URL)
    return { url: settings.DATABASE_URL, close: () => {} }
  }
  const { url, stop } = await startEmbeddedPostgres(settings.DATA_DIR)
  return { url, close: stop }
}

async function requireAnswer(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new StartError(
      `DATABASE_URL: no PostgreSQL answers at ${host}${pathname} (${reason}). Start it, correct the address, or unset DATABASE_URL.`,
    )
  }
}
