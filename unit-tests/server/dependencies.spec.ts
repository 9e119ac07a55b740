import { readFileSync } from "node:fs"
import { join } from "node:path"

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8")

it("docs/dependencies.md gives every direct dependency, in its exact version, a reason", () => {
  const { dependencies, devDependencies, peerDependencies } = JSON.parse(read("package.json"))
  const rows = read("docs/dependencies.md").split("\n").filter((line) => line.startsWith("| `")) // prettier-ignore
  const direct = Object.entries({ ...peerDependencies, ...devDependencies, ...dependencies } as Record<string, string>)
  const missing = direct.filter(([name, version]) => {
    if (name.startsWith("@types/")) return false
    const row = rows.find((line) => line.includes(`\`${name}\``))
    return !row?.includes(version)
  })
  expect(missing).toEqual([])
  expect(direct.filter(([, version]) => !/^\d/.test(version))).toEqual([])
})
