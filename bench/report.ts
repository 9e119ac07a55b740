import { writeFileSync } from "node:fs"
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

const findings: Finding[] = []

/** Notes a finding, tells it and writes it down at once: the whole takes a while, and something may end it. */
export function report(finding: Finding): void {
  findings.push(finding)
  write()
  console.log(`\n${finding.isMet ? "met   " : "MISSED"} ${finding.what}: ${finding.seen} (goal: ${finding.goal})\n`)
}

/** `docs/benchmarks.md`, of all that was noted. */
function write(): void {
  const [cpu] = cpus()
  const machine = `${availableParallelism()} processors (${cpu?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`
  const rows = findings.map(({ what, against, goal, seen, isMet }) => `| ${what} | ${against} | ${goal} | ${seen} | ${isMet ? "yes" : "**no**"} |`) // prettier-ignore
  const text = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, Node ${process.versions.node}, PostgreSQL 18, one server
process, ten connections. Server, database and whoever asks share the machine, so only the ratios mean something elsewhere.

| what | against | goal | seen | met |
|---|---|---|---|---|
${rows.join("\n")}
`
  writeFileSync(join(__dirname, "../docs/benchmarks.md"), text)
}
