import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { availableParallelism, cpus, totalmem } from "node:os"
import { join } from "node:path"

/** One goal, and what was seen of it. */
export interface Finding {
  what: string
  against: string
  goal: string
  seen: string
  isMet: boolean
}

const file = join(__dirname, "../docs/benchmarks.md")

/** The rows of the table by what they are about; those of an earlier run stay until they are measured again. */
const rows = new Map<string, string>(readRows())

function readRows(): [string, string][] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
  return lines.filter((line) => /^\| (?!what)/.test(line)).map((line) => [line.slice(2, line.indexOf(" | ")), line])
}

/** Notes a finding, tells it and writes it down at once: the whole takes a while, and something may end it. */
export function report(finding: Finding): void {
  const { what, against, goal, seen, isMet } = finding
  const day = new Date().toISOString().slice(0, 10)
  rows.set(what, `| ${what} | ${against} | ${goal} | ${seen} | ${isMet ? "yes" : "**no**"} | ${day} |`)
  write()
  console.log(`\n${finding.isMet ? "met   " : "MISSED"} ${finding.what}: ${finding.seen} (goal: ${finding.goal})\n`)
}

/** `docs/benchmarks.md`, of all that was noted. */
function write(): void {
  const [cpu] = cpus()
  const machine = `${availableParallelism()} processors (${cpu?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`
  const text = `# Benchmarks

Written by \`npm run bench\`: ${machine}, Node ${process.versions.node}, PostgreSQL 18,
one server process, ten connections. Server, database and whoever asks share the machine, so only the ratios mean something
elsewhere.

| what | against | goal | seen | met | on |
|---|---|---|---|---|---|
${[...rows.values()].join("\n")}
`
  writeFileSync(file, text)
}
