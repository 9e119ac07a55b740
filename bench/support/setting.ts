import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startServer, type TestServer } from "../../integration-tests/setup/server"
import { migrate } from "../../src/server/migrate"
import { step } from "../../src/server/progress"
import { startEmbeddedPostgres } from "../../src/server/postgres/embedded"

/** A PostgreSQL that is thrown away, with the demo shop in a database that servers get copies of. @returns what ends it */
export async function openSetting(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "portico-bench-"))
  // PostgreSQL may run as another user, who must get through to its own folder inside.
  chmodSync(folder, 0o711)
  const { url, stop } = await startEmbeddedPostgres(folder)
  const close = () => {
    stop()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (close(), process.exit(130)))
  Object.assign(process.env, { TEST_FOLDER: folder, TEST_POSTGRES: url.slice(0, url.lastIndexOf("/")) })
  try {
    await migrate(url)
    await step("Setting up the demo shop", async () => void (await (await startServer({ database: "portico" })).stop()))
    return close
  } catch (error) {
    close()
    throw error
  }
}

/** A server on a copy of the demo shop, as in production but for limits; `work` is given it, and then it is stopped. */
export async function withServer<T>(env: Record<string, string>, work: (server: TestServer) => Promise<T>): Promise<T> {
  const server = await startServer({ env: { LOG_LEVEL: "warn", CHECK_REPLIES: "off", ...env } })
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}
