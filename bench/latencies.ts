import { categoryAt } from "./products"
import { randomNumbers } from "./random"
import { report } from "./report"
import { latenciesAt, median, timeOf, type Latencies } from "./support/load"
import { wordAt } from "./words"

const PER_SECOND = 50

/** dummyjson.md 12.1, in milliseconds. */
const targets: Record<string, Latencies> = {
  list: { p50: 100, p95: 200, p99: 500 },
  detail: { p50: 50, p95: 100, p99: 200 },
  search: { p50: 200, p95: 500, p99: 1000 },
}

/** How long lists, products and searches take, none of them asked for twice. */
export async function measureLatencies(server: string, size: number): Promise<void> {
  const random = randomNumbers(11)
  const any = (most: number) => Math.floor(random() * most)
  const paths: Record<keyof typeof targets, () => string> = {
    list: () => `/api/v1/products/category/${categoryAt(random)}?limit=10&skip=${any(200)}&sortBy=price`,
    detail: () => `/api/v1/products/${25 + any(size - 30)}`,
    search: () => `/api/v1/products/search?q=${wordAt(random)}&limit=10`,
  }
  for (const [what, pathOf] of Object.entries(paths)) {
    const seen = await latenciesAt(PER_SECOND, server, pathOf)
    const [told, wanted] = [seen, targets[what]].map(({ p50, p95, p99 }) => [p50, p95, p99].map(Math.round).join(" / "))
    report({
      what: `${what}, p50 / p95 / p99 at ${size} products, ${PER_SECOND} requests/s`,
      against: "dummyjson.md 12.1",
      goal: `${wanted} ms`,
      seen: `${told} ms`,
      isMet: (["p50", "p95", "p99"] as const).every((share) => seen[share] <= targets[what][share]),
    })
  }
}

/** The median of an uncached first page, filtered and sorted by price, in milliseconds. */
export async function timeOfFilteredPage(server: string): Promise<number> {
  const random = randomNumbers(5)
  const times: number[] = []
  const pathOf = () => `/api/v1/products?inStock=true&minPrice=${Math.floor(random() * 20) * 40}&sortBy=price&limit=10`
  for (let at = 0; at < 600; at += 1) times.push(await timeOf(`${server}${pathOf()}`))
  // By then each of the twenty counts is known.
  return median(times.slice(200))
}
