import { execFileSync } from "node:child_process"
import { setTimeout as wait } from "node:timers/promises"
import autocannon from "autocannon"

const help = `node bin/run.mjs bench/memory.ts <address of a running server> <its process id>

The memory that the server holds on to, before and after so many distinct paths of each kind. A quarter of an hour.
Start it by RATE_LIMIT=off LOG_LEVEL=warn NODE_OPTIONS="--require ./bench/collect-on-signal.js" npm start
`

export const PATHS = 200_000
/** What a server has met before, so that it is warm. */
const WARM = 20_000

const kinds: Record<string, (at: number) => string> = {
  "a product that is there, and a parameter that nobody reads": (at) => `/api/v1/products/1?x=${at}`,
  "pages beyond the last, each a reply of its own": (at) => `/api/v1/products?skip=${at}`,
  "products that are not there": (at) => `/api/v1/products/${at + 100_000_000}`,
}

/** In megabytes. */
export interface MemoryUse {
  kind: string
  before: number
  after: number
}

export async function* measureMemory(server: string, pid: number): AsyncGenerator<MemoryUse> {
  for (const [kind, pathOf] of Object.entries(kinds)) {
    await ask(server, WARM, (at) => pathOf(at + PATHS))
    const before = await residentMemory(pid)
    await ask(server, PATHS, pathOf)
    yield { kind, before, after: await residentMemory(pid) }
  }
}

async function ask(url: string, amount: number, pathOf: (at: number) => string) {
  let at = 0
  const setupRequest = (request: autocannon.Request) => ({ ...request, path: pathOf(at++) })
  const { errors } = await autocannon({ url, amount, connections: 10, requests: [{ setupRequest }] })
  if (errors) throw new Error(`${errors} requests to ${url} failed`)
}

/** Without garbage, of which an idle server may keep some hundred megabytes, whatever it was asked. */
async function residentMemory(pid: number) {
  process.kill(pid, "SIGUSR2")
  await wait(5000)
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024
}

async function main([server, pid]: string[]) {
  if (!server?.startsWith("http") || !Number(pid)) return console.log(help)
  console.log(`${PATHS} distinct paths | MB before | MB after | more\n---|---:|---:|---:`)
  for await (const { kind, before, after } of measureMemory(server, Number(pid))) {
    console.log(`${kind} | ${before.toFixed(0)} | ${after.toFixed(0)} | ${((after / before - 1) * 100).toFixed(1)} %`)
  }
}

if (process.argv[2]?.endsWith("memory.ts")) void main(process.argv.slice(3))
