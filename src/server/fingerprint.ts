import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/**
 * A hash that changes whenever one of these files does, or a source file in one of these folders, at any depth.
 * Paths are relative to `root`; one that is not there counts as empty.
 */
export function fingerprint(root: string, paths: string[]): string {
  const hash = createHash("sha256")
  for (const file of paths.flatMap((path) => listFiles(root, path))) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest("hex")
}

function listFiles(root: string, path: string): string[] {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [path]
  const inside = readdirSync(place, { recursive: true, encoding: "utf8" }).sort()
  return inside.filter((file) => /\.(tsx?|js|json|css)$/.test(file)).map((file) => join(path, file))
}
