import { hostileQuestions } from "../integration-tests/setup/hostile-questions"
import { report } from "./report"
import { percentiles } from "./support/load"

/** How long whatever may be written in a parameter keeps the server busy, answered or refused. */
export async function measureHostile(server: string, size: number): Promise<void> {
  const times: number[] = []
  let slowest = { path: "", time: 0 }
  for (const path of hostileQuestions()) {
    const begun = performance.now()
    await (await fetch(`${server}${path}`)).arrayBuffer()
    const time = performance.now() - begun
    times.push(time)
    if (time > slowest.time) slowest = { path, time }
  }
  const { p50, p99 } = percentiles(times)
  console.log(`slowest: ${slowest.path.slice(0, 120)}`)
  report({
    what: `${times.length} hostile parameters, ${size} products`,
    against: "",
    goal: "200 ms each",
    seen: `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, slowest ${slowest.time.toFixed(0)} ms`,
    isMet: slowest.time <= 200,
  })
}
