import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** The version in the nearest package.json above: two folders up in the sources, three in a build. */
function findVersion(folder: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }
    return version
  } catch {
    return findVersion(dirname(folder))
  }
}

export const packageVersion = findVersion(__dirname)
