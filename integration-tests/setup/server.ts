import { spawn, type ChildProcess } from "node:child_process"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { createDatabase } from "../../src/server/postgres/create-database"
import { findFreePort } from "../../src/server/postgres/embedded"

const root = join(__dirname, "../..")

export interface TestServer {
  url: string
  child: ChildProcess
  databaseUrl: string
  /** All that it has printed so far. */
  output(): string
  /** The exit code, when it comes. */
  exited: Promise<number | null>
  /** SIGTERM, then waits; returns the exit code. */
  stop(): Promise<number | null>
}

/** Starts the application as `npm start` does, on a copy of the demo shop's database unless `database` names one. */
export async function startServer(
  options: { database?: string; env?: Record<string, string>; program?: string } = {},
): Promise<TestServer> {
  const server = process.env.TEST_POSTGRES!
  const databaseUrl = options.database
    ? `${server}/${options.database}`
    : await createDatabase(server, `copy_${randomUUID().slice(0, 8)}`, "portico")
  const PORT = String(await findFreePort())
  // The tests are one client with many requests.
  const limits = { RATE_LIMIT: "off" }
  const env = {
    ...limits,
    DATABASE_URL: databaseUrl,
    PORT,
    DATA_DIR: join(process.env.TEST_FOLDER!, "data"),
    ...options.env,
  }
  const { child, output, exited } = runProgram(options.program ?? "src/server/main.ts", env)
  await waitFor(() => output().includes("Try:"), () => child.exitCode !== null, output) // prettier-ignore
  return {
    url: `http://localhost:${PORT}`,
    child,
    databaseUrl,
    output,
    exited,
    stop() {
      child.kill("SIGTERM")
      return exited
    },
  }
}

/** Runs a program of this project in a process of its own. */
export function runProgram(program: string, env: Record<string, string>, args: string[] = []) {
  // What jest sets for itself is not for the server.
  const { NODE_ENV: _, JEST_WORKER_ID: __, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, "bin/run.mjs"), program, ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let text = ""
  child.stdout.on("data", (chunk) => (text += chunk))
  child.stderr.on("data", (chunk) => (text += chunk))
  const exited = new Promise<number | null>((done) => child.on("exit", done))
  return { child, output: () => text, exited }
}

/** Waits for a condition, up to two minutes. @throws Error with the output when it cannot come any more */
export async function waitFor(isDone: () => boolean, isOver: () => boolean, output: () => string): Promise<void> {
  for (const end = Date.now() + 120_000; !isDone();) {
    if (isOver() || Date.now() > end) throw new Error(`It did not come up:\n${output()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
