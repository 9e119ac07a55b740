import { send } from "../integration-tests/setup/http"
import { logInAsAdmin } from "../integration-tests/setup/people"
import { report } from "./report"
import { percentiles } from "./support/load"

const EDITS = 200

/** How long after the admin's answer a contract still shows what was before. */
export async function measureLag(server: string): Promise<void> {
  const token = await logInAsAdmin(server)
  const { body } = await send("GET /admin/products?limit=20&fields=id&order=created_at", { token }, server)
  const lags: number[] = []
  for (let at = 0; at < EDITS; at += 1) {
    const { id } = body.products[at % body.products.length]
    const title = `Edited ${at}`
    await send(`POST /admin/products/${id}`, { token, json: { title } }, server)
    const begun = performance.now()
    while ((await send(`GET /api/v1/products/${id}`, {}, server)).body.title !== title) {
      if (performance.now() - begun > 10_000) throw new Error(`${title} is not shown`)
    }
    lags.push(performance.now() - begun)
  }
  const { p50, p99 } = percentiles(lags)
  report({
    what: `index lag, ${EDITS} edits in the admin`,
    against: "",
    goal: "p99 1000 ms",
    seen: `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`,
    isMet: p99 <= 1000,
  })
}
