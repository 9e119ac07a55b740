import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { StartError } from "../start-error"
import type { Run } from "./run-as"

const user = "portico"

export interface Login {
  user: string
  password: string
}

/**
 * Sets up the cluster in `folder` on the first run and returns who may log in to it; its password is kept in `dataDir`.
 * It is made beside its place and moved there when whole, so that a killed first run leaves no half of it.
 * @throws StartError when the folder cannot be written or initdb fails.
 */
export function createCluster(run: Run, initdb: string, dataDir: string, folder: string): Login {
  const passwordFile = join(dataDir, "postgres-password")
  try {
    mkdirSync(dataDir, { recursive: true })
    mkdirSync(dirname(folder), { recursive: true })
    if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 })
    writeFileSync(join(dataDir, ".writable"), "")
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    throw new StartError(`The data folder ${dataDir} cannot be written (${reason}). Set DATA_DIR to one that can.`)
  }
  const password = readFileSync(passwordFile, "utf8")
  if (!existsSync(folder)) initialise(run, initdb, folder, password)
  return { user, password }
}

function initialise(run: Run, initdb: string, folder: string, password: string) {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const pwfile = join(tmpdir(), `portico-${randomBytes(8).toString("hex")}`)
  writeFileSync(pwfile, password, { mode: 0o600 })
  const { uid, gid } = run.owner
  if (uid !== undefined) [draft, pwfile].forEach((path) => chownSync(path, uid, gid!))

  const login = ["-U", user, "--auth=scram-sha-256", `--pwfile=${pwfile}`]
  // Locale C: titles sort by code point, alike on every machine.
  const { status, stderr } = run(initdb, "-D", draft, ...login, "--locale=C", "--encoding=UTF8")
  rmSync(pwfile)
  if (status !== 0) throw new StartError(`PostgreSQL could not be set up in ${folder}: ${stderr.trim()}`)
  renameSync(draft, folder)
}
