import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { contracts } from "../../src/contracts"

const root = join(__dirname, "../..")
const validator = join(root, "node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js")
const fileOf = (id: string) => join(root, "docs/openapi", `${id}.json`)
const read = (id: string) => JSON.parse(readFileSync(fileOf(id), "utf8"))

describe.each(Object.entries(contracts))("docs/openapi/%s.json", (id, operations) => {
  it("is a valid OpenAPI 3.1 document", () => {
    // The validator is an ES module, which jest cannot load; its program can be run.
    const { status, stdout, stderr } = spawnSync(process.execPath, [validator, fileOf(id)], { encoding: "utf8" })
    expect({ status, output: status === 0 ? "" : stdout + stderr }).toEqual({ status: 0, output: "" })
    expect(read(id).openapi).toBe("3.1.0")
  })

  it("has a place for every operation", () => {
    const { paths } = read(id)
    const missing = operations.filter(({ path, method }) => {
      const place = paths[path.replace(/:(\w+)/g, "{$1}")]
      return !place?.[method.toLowerCase()]
    })
    expect(missing).toEqual([])
  })
})
