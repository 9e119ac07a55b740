const browsers: [name: string, version: RegExp][] = [
  // Each names those below it too.
  ["Edge", /\bEdg(?:A|iOS)?\/(\d+)/],
  ["Opera", /\bOPR\/(\d+)/],
  ["Samsung Internet", /\bSamsungBrowser\/(\d+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+)\S* .*Safari\//],
]

const systems: [name: string, sign: RegExp][] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
]

/** A user agent in short: `Chrome 126 on Windows`, or the first word of a program that is no browser. */
export function showUserAgent(userAgent: string | null): string {
  if (!userAgent) return "Unknown program"
  const system = systems.find(([, sign]) => sign.test(userAgent))?.[0]
  for (const [name, version] of browsers) {
    const found = version.exec(userAgent)
    if (found) return `${name} ${found[1]}${system ? ` on ${system}` : ""}`
  }
  return userAgent.split(" ", 1)[0].slice(0, 40)
}

/** `Nov 21, 2026, 3:30 PM`, in the time zone of whoever looks. */
export const showTime = (time: string) =>
  new Date(time).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })
