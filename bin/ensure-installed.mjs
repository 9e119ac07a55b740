// Plain JavaScript on purpose: it must run before anything is installed.
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Stops with one clear line when this Node is older than package.json asks for. */
function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  if (fits) return
  stop(`Node ${process.versions.node} is too old. Install Node 20.19 or later (https://nodejs.org) and run this again.`)
}

/** Installs the dependencies when they are missing or differ from package.json and package-lock.json. */
export function ensureInstalled(root) {
  requireNode()
  const stamp = join(root, "node_modules", ".installed-from")
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(JSON.stringify([dependencies, devDependencies]))
    .digest("hex")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  console.log("Installing dependencies (a minute or two the first time) ...")
  try {
    // Not `npm ci`: it refuses a lock file made where a registry lacks the binaries of other platforms. This keeps
    // the locked versions too, adds the binaries of this platform, and leaves the lock file as it is.
    execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    })
  } catch {
    stop("Installing failed, see above. Check the network and the free disk space, then run the same command again.")
  }
  writeFileSync(stamp, wanted)
}

function stop(line) {
  console.error(line)
  process.exit(1)
}
