import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"

/** The secret of a development machine, made on first use. Production has JWT_SECRET instead (`settings.ts`). */
export function readSecret(dataDir: string): string {
  const file = join(resolve(dataDir), "secret")
  if (!existsSync(file)) {
    mkdirSync(resolve(dataDir), { recursive: true })
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 })
  }
  return readFileSync(file, "utf8")
}
