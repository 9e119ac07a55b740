import { startServer, type TestServer } from "../../integration-tests/setup/server"
import { startThrowawayPostgres } from "../../integration-tests/setup/throwaway-postgres"
import { migrate } from "../../src/server/migrate"
import { step } from "../../src/server/progress"

/** A PostgreSQL that is thrown away, with the demo shop in a database that servers get copies of. @returns what ends it */
export async function openSetting(): Promise<() => void> {
  const { url, folder, close } = await startThrowawayPostgres("bench")
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
