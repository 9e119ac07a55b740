import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { runProgram } from "./run-program"
import { step } from "./progress"

const root = join(__dirname, "../..")
const sources = join(root, "src/admin")
const output = join(root, "public/admin")
const builder = "src/scripts/build-admin.ts"
const stamp = join(output, ".built-from")

/**
 * Builds the Medusa admin into `public/admin`, from where Medusa serves it at /app, when it is missing or stale.
 * With NODE_ENV=development Medusa serves it from Vite instead and nothing is built.
 */
export async function buildAdmin(): Promise<void> {
  if (process.env.NODE_ENV === "development") return
  const wanted = describeSources()
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  await step("Building the admin (once)", async () => {
    // A process of its own: Vite sets NODE_ENV to production in its process and keeps its memory.
    await runProgram("Building the admin", [join(root, "bin/run.mjs"), builder, output])
    writeFileSync(stamp, wanted)
  })
}

/** Changes whenever a dependency or a source of the admin does. */
function describeSources() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")))
  hash.update(readFileSync(join(root, builder)))
  if (!existsSync(sources)) return hash.digest("hex")
  for (const file of readdirSync(sources, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(tsx?|json|css)$/.test(file)) hash.update(file).update(readFileSync(join(sources, file)))
  }
  return hash.digest("hex")
}
