import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { median, rateOf } from "./support/load"

const help = `node bin/run.mjs bench/cached.ts <address of a running server>

How fast a cached list of ten leaves, beside a bare node:http that sends the same bytes; ten connections, in turns.
Start the server with RATE_LIMIT=off LOG_LEVEL=warn.
`

const TURNS = 5

/** In a thread of its own, so that it shares none with who asks, as the server under test does not. */
const bareServer = `
  const { createServer } = require("node:http")
  const { parentPort, workerData } = require("node:worker_threads")
  const bytes = Buffer.from(workerData)
  const headers = { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length }
  const server = createServer((_, res) => res.writeHead(200, headers).end(bytes))
  server.listen(0, () => parentPort.postMessage(server.address().port))`

/** Requests in a second, one for each turn. */
export interface CachedRates {
  bytes: number
  bare: number[]
  cached: number[]
}

export async function measureCached(server: string): Promise<CachedRates> {
  const list = `${server}/api/v1/products?limit=10`
  const bytes = await fetch(list).then((reply) => reply.arrayBuffer())
  const worker = new Worker(bareServer, { eval: true, workerData: bytes })
  const [port] = await once(worker, "message")
  const rates: CachedRates = { bytes: bytes.byteLength, bare: [], cached: [] }
  // Neither is measured cold.
  for (const url of [list, `http://localhost:${port}`]) await rateOf(url)
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates.bare.push(await rateOf(`http://localhost:${port}`))
    rates.cached.push(await rateOf(list))
  }
  await worker.terminate()
  return rates
}

async function main([server]: string[]) {
  if (!server?.startsWith("http")) return console.log(help)
  const { bytes, bare, cached } = await measureCached(server)
  const ratio = (median(cached) / median(bare)).toFixed(2)
  console.log(`list of ten, ${bytes} bytes | requests/s in ${TURNS} turns | median\n---|---|---:`)
  console.log(`bare node:http | ${bare.map(Math.round).join(", ")} | ${Math.round(median(bare))}`)
  console.log(`cached | ${cached.map(Math.round).join(", ")} | ${Math.round(median(cached))} (${ratio})`)
}

if (process.argv[2]?.endsWith("cached.ts")) void main(process.argv.slice(3))
