import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fingerprint } from "./fingerprint"
import { runProgram } from "./run-program"
import { step } from "./progress"

const root = join(__dirname, "../..")
const output = join(root, "public/admin")
const builder = "src/scripts/build-admin.ts"
const stamp = join(output, ".built-from")

/**
 * Builds the Medusa admin into `public/admin`, from where Medusa serves it at /app, when it is missing or stale.
 * With NODE_ENV=development Medusa serves it from Vite instead and nothing is built.
 */
export async function buildAdmin(): Promise<void> {
  if (process.env.NODE_ENV === "development") return
  const wanted = fingerprint(root, ["package-lock.json", builder, "src/admin"])
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  await step("Building the admin (once)", async () => {
    // A process of its own: Vite sets NODE_ENV to production in its process and keeps its memory.
    await runProgram("Building the admin", [join(root, "bin/run.mjs"), builder, output])
    writeFileSync(stamp, wanted)
  })
}
