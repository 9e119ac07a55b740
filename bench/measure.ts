import type { SearchTypes } from "@medusajs/framework/types"
import type { Question } from "./questions"
import { randomNumbers } from "./random"
import { median } from "./support/load"

type Provider = SearchTypes.ISearchProvider

/** Medians, in milliseconds. */
export interface Measured {
  /** With numbers that nobody has counted yet, and with those that were counted before. */
  cold: number
  warm: number
}

/** Asks a question again and again, each time with other values; of a provider that has only just begun, then once more. */
export async function measure(
  { ask, times = 31 }: Question,
  index: SearchTypes.ResolvedSearchIndexDefinition,
  newProvider: () => Provider,
): Promise<Measured> {
  const random = randomNumbers(7)
  const [cold, warm]: number[][] = [[], []]
  for (let time = 0; time < times; time++) {
    const input = { index, attributes_to_retrieve: Object.keys(index.fields), ...ask(random) }
    const provider = newProvider()
    // It has read what the index is like, and counted nothing.
    await provider.search({ ...input, q: undefined, pagination: { take: 0 }, search_options: { count: "none" } })
    cold.push(await stopWatch(() => provider.search(input)))
    warm.push(await stopWatch(() => provider.search(input)))
  }
  return { cold: median(cold), warm: median(warm) }
}

async function stopWatch(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
