// Runs a TypeScript file of this project and first installs what is missing:
//   node bin/run.mjs src/server/main.ts [arguments]
// Plain JavaScript on purpose: it must run before anything is installed.
import { createRequire } from "node:module"
import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./ensure-installed.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
ensureInstalled(root)
if (existsSync(".env")) process.loadEnvFile(".env")
process.env.MEDUSA_DISABLE_TELEMETRY ??= "1"

const require = createRequire(join(root, "package.json"))
// The same registration as Medusa's own command line, so that a file means the same in both.
require("ts-node").register({})
require(resolve(root, process.argv[2]))
