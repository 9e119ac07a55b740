import autocannon from "autocannon"

/** Ten connections, as in all goals. */
const connections = 10

/** Milliseconds. */
export interface Latencies {
  p50: number
  p95: number
  p99: number
}

/** Requests in a second, as fast as they are answered. @throws Error when one fails: who is refused is answered quickly */
export async function rateOf(url: string, seconds = 4, headers: Record<string, string> = {}): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, connections, duration: seconds, headers })
  if (non2xx || errors) throw new Error(`${non2xx + errors} requests to ${url} failed`)
  return requests.average
}

/** How long answers take at so many requests a second, each to another path. */
export async function latenciesAt(
  perSecond: number,
  server: string,
  pathOf: () => string,
  seconds = 20,
): Promise<Latencies> {
  const times: number[] = []
  const asked: Promise<void>[] = []
  for (let at = 0; at < perSecond * seconds; at += 1) {
    asked.push(timeOf(`${server}${pathOf()}`).then((time) => void times.push(time)))
    await new Promise((done) => setTimeout(done, 1000 / perSecond))
  }
  await Promise.all(asked)
  return percentiles(times)
}

/** How long one answer takes, its body included, in milliseconds. @throws Error unless it is a success */
export async function timeOf(url: string): Promise<number> {
  const begun = performance.now()
  const reply = await fetch(url)
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`)
  return performance.now() - begun
}

export function percentiles(times: number[]): Latencies {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export const median = (numbers: number[]): number => percentiles(numbers).p50
