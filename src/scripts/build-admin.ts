import { existsSync } from "node:fs"
import { join } from "node:path"
import { build } from "@medusajs/admin-bundler"

/** node bin/run.mjs src/scripts/build-admin.ts <output folder>: builds the Medusa admin with our extensions. */
const sources = join(__dirname, "../admin")

build({
  sources: existsSync(sources) ? [sources] : [],
  // The plugin that every Medusa application has.
  plugins: ["@medusajs/draft-order/admin"],
  backendUrl: "/",
  path: "/app",
  outDir: process.argv[3],
}).catch((error) => {
  console.error(error)
  process.exit(1)
})
