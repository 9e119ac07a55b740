import { execFileSync, spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

const root = join(__dirname, "../..")

/** The blocks of the page that say what to do with them: `file=` writes one, `insert=` with `before=` or `after=` adds to one. */
function followPage(page: string, copy: string) {
  for (const [, info, code] of page.matchAll(/```\w+ ((?:file|insert)=.*)\n([\s\S]*?)```/g)) {
    const [, kind, path, place, anchor] = /^(file|insert)=(\S+)(?: (before|after)=(.*))?$/.exec(info)!
    const file = join(copy, path)
    mkdirSync(dirname(file), { recursive: true })
    if (kind === "file") {
      writeFileSync(file, code)
      continue
    }
    const text = readFileSync(file, "utf8")
    const at = text.indexOf(anchor)
    if (at < 0) throw new Error(`${path} has no "${anchor}" any more`)
    const cut = place === "before" ? at : text.indexOf("\n", at) + 1
    writeFileSync(file, text.slice(0, cut) + code + text.slice(cut))
  }
}

describe("docs/how-to/add-an-operation.md, followed to the letter", () => {
  let copy: string
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" })

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "portico-how-to-"))
    const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    })
    for (const file of files.trim().split("\n").filter((one) => !one.startsWith("demo/"))) {
      cpSync(join(root, file), join(copy, file))
    } // prettier-ignore
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
    followPage(readFileSync(join(root, "docs/how-to/add-an-operation.md"), "utf8"), copy)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it("gives code that compiles", () => {
    const { status, stdout } = run("node_modules/typescript/bin/tsc", "--noEmit")
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" })
  })

  it("gives a route", () => {
    const { stdout } = run("bin/run.mjs", "src/scripts/print-routes.ts")
    expect(stdout).toMatch(/^GET \/api\/v1\/products\/titles +dummyjson +public +200/m)
  })

  it("makes the generated document stale until it is written", () => {
    expect(run("bin/run.mjs", "src/scripts/write-openapi.ts", "--check").status).toBe(1)
    expect(run("bin/run.mjs", "src/scripts/write-openapi.ts").status).toBe(0)
    expect(readFileSync(join(copy, "docs/openapi/dummyjson.json"), "utf8")).toContain("/api/v1/products/titles")
  })

  it("leaves nothing without a golden, and would have failed without the golden", () => {
    const coverage = ["node_modules/jest/bin/jest.js", "integration-tests/contracts/coverage.spec.ts", "--silent"]
    expect(run(...coverage).status).toBe(0)
    rmSync(join(copy, "integration-tests/contracts/dummyjson/goldens/titles.json"))
    expect(run(...coverage).status).toBe(1)
  })
})
