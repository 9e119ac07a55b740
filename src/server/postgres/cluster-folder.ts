import { createHash } from "node:crypto"
import { existsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Owner } from "./run-as"

/**
 * Where the cluster lies: in the data folder, or under /var/lib where root has handed PostgreSQL to the user `postgres`,
 * who cannot get there (a clone in /root, which is closed to everybody else).
 */
export function findClusterFolder(dataDir: string, { uid }: Owner): string {
  if (uid === undefined || isOpenToAll(dataDir)) return join(dataDir, "postgres")
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12)
  return `/var/lib/portico-${name}/postgres`
}

/** Whether everybody may pass through this folder and all above it; one that is not there yet is made open. */
function isOpenToAll(folder: string): boolean {
  const isOpen = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0
  const parent = dirname(folder)
  return isOpen && (parent === folder || isOpenToAll(parent))
}
