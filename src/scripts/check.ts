import { spawn } from "node:child_process"

/** npm run check: types, lint, format, unit tests and stale generated files, in a minute or less. */
const bin = (name: string) => require.resolve(name)
const checks: [name: string, args: string[]][] = [
  ["types", [bin("typescript/bin/tsc"), "--noEmit"]],
  ["types of the admin", [bin("typescript/bin/tsc"), "--noEmit", "-p", "src/admin"]],
  ["lint", [bin("eslint/package.json").replace("package.json", "bin/eslint.js"), "."]],
  ["format", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]],
  ["units", [bin("jest/bin/jest"), "unit-tests"]],
  ["generated files", ["bin/run.mjs", "src/scripts/write-openapi.ts", "--check"]],
]

async function run([name, args]: (typeof checks)[number]): Promise<boolean> {
  const begun = Date.now()
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  child.stdout.on("data", (chunk) => (output += chunk))
  child.stderr.on("data", (chunk) => (output += chunk))
  const code = await new Promise((done) => child.on("close", done))
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  if (code !== 0) console.log(output)
  return code === 0
}

async function main() {
  const results: boolean[] = []
  const queue = [...checks]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await run(next))
  }
  await Promise.all([work(), work()])
  process.exit(results.every(Boolean) ? 0 : 1)
}

void main()
