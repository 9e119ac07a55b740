import { spawn } from "node:child_process"
import { once } from "node:events"
import { migrate } from "../src/server/migrate"
import { step } from "../src/server/progress"
import { sayWhatIsLeftOut } from "./setup/programs"
import { startServer } from "./setup/server"
import { startThrowawayPostgres } from "./setup/throwaway-postgres"

const help = `npm test [-- <jest arguments>]

Runs every test against a real server and a PostgreSQL of its own, both thrown away afterwards.

  npm test                             everything
  npm test -- unit-tests               what needs no server
  npm test -- contracts/dummyjson      the specs whose path has this in it
  npm test -- -t "places an order"     the tests of this name
`

/** `npm test`: a database of its own on a free port, the demo shop in it once, then jest. */
async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) return (console.log(help), 0)
  const { url, folder, close } = await startThrowawayPostgres("test")
  try {
    const server = url.slice(0, url.lastIndexOf("/"))
    process.env.TEST_FOLDER = folder
    process.env.TEST_POSTGRES = server
    await migrate(url)
    await step("Setting up the demo shop", fillTemplate)
    const shared = await step("Starting the server", () => startServer())
    process.env.TEST_URL = shared.url
    process.env.TEST_DATABASE_URL = shared.databaseUrl
    process.env.TEST_PUBLISHABLE_KEY = /pk_\w+/.exec(shared.output())?.[0]
    const code = await runJest(args)
    await shared.stop()
    return code
  } finally {
    close()
  }
}

/** Every server of the tests gets a copy of this database: copying takes a moment, filling it half a minute. */
async function fillTemplate() {
  const server = await startServer({ database: "portico" })
  await server.stop()
}

async function runJest(args: string[]): Promise<number> {
  const jest = require.resolve("jest/bin/jest")
  // One at a time: two servers under test on two cores would make each other's times meaningless. And not by spawnSync:
  // a server whose output nobody reads stands still when the pipe is full.
  const child = spawn(process.execPath, [jest, "--runInBand", "--forceExit", ...args], { stdio: "inherit" })
  process.once("exit", () => child.kill())
  const [status] = await once(child, "exit")
  console.log(sayWhatIsLeftOut())
  return status ?? 1
}

main(process.argv.slice(3)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
