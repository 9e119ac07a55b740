import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { rules } from "../../src/api/policies"

const api = join(__dirname, "../../src/api")

/** `POST /admin/reviews/:id` for each handler that a route file exports. */
function readRoutes(): string[] {
  const files = readdirSync(join(api, "admin"), { recursive: true, encoding: "utf8" })
  return files
    .filter((file) => file.endsWith("/route.ts"))
    .flatMap((file) => {
      const path = `/admin/${dirname(file)}`.replace(/\[(\w+)\]/g, ":$1")
      const code = readFileSync(join(api, "admin", file), "utf8")
      return [...code.matchAll(/^export const ([A-Z]+) /gm)].map(([, method]) => `${method} ${path}`)
    })
}

it("every route of ours under /admin says what staff must be allowed to do", () => {
  const ruled = rules.map(([method, path]) => `${method} ${path}`)
  expect(readRoutes().sort()).toEqual(ruled.sort())
})
