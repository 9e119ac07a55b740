import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startEmbeddedPostgres } from "../../src/server/postgres/embedded"

export interface ThrowawayPostgres {
  /** Of its first database. */
  url: string
  /** Holds its files, and may hold others; gone with it. */
  folder: string
  close(): void
}

/** A PostgreSQL on a free port, in a folder of its own; both go by `close()`, or when the process is told to stop. */
export async function startThrowawayPostgres(name: string): Promise<ThrowawayPostgres> {
  const folder = mkdtempSync(join(tmpdir(), `portico-${name}-`))
  // PostgreSQL may run as another user, who must get through to its own folder inside.
  chmodSync(folder, 0o711)
  const { url, stop } = await startEmbeddedPostgres(folder)
  const close = () => {
    stop()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (close(), process.exit(130)))
  return { url, folder, close }
}
