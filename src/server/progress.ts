/** Tells the person at the terminal what is going on. */
export const report = (line: string) => console.log(line)

/** Runs a long step and shows its name, that it is still going on, and how long it took. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const begun = Date.now()
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`
  report(`${name} ...`)
  const ticker = setInterval(() => report(`  still at it, ${seconds()}`), 15_000)
  try {
    return await run()
  } finally {
    clearInterval(ticker)
    report(`  done in ${seconds()}`)
  }
}
