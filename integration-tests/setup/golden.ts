/**
 * Compares a reply with a golden. A golden is the documented example with holes where a value differs from run to run:
 * `@int`, `@number`, `@positive`, `@string`, `@date`, `@jwt`, `@url`, and `@/.../` for a pattern. `["@each", row]` is a
 * list of at least one row, each like `row`. Every key of the golden must be there and no other.
 */
export function findDifferences(golden: unknown, actual: unknown, at = "body"): string[] {
  if (typeof golden === "string" && golden.startsWith("@")) return checkHole(golden, actual, at)
  if (Array.isArray(golden) && golden[0] === "@each") return checkEach(golden[1], actual, at)
  if (typeof golden !== "object" || golden === null) {
    return Object.is(golden, actual) ? [] : [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(golden)}`]
  }
  if (typeof actual !== "object" || actual === null || Array.isArray(golden) !== Array.isArray(actual)) {
    return [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(golden)}`]
  }
  const wanted = golden as Record<string, unknown>
  const given = actual as Record<string, unknown>
  const keys = new Set([...Object.keys(wanted), ...Object.keys(given)])
  return [...keys].flatMap((key) => {
    if (!(key in given)) return [`${at}.${key}: missing`]
    if (!(key in wanted)) return [`${at}.${key}: not documented`]
    return findDifferences(wanted[key], given[key], `${at}.${key}`)
  })
}

function checkEach(row: unknown, actual: unknown, at: string) {
  if (!Array.isArray(actual) || !actual.length) return [`${at}: ${JSON.stringify(actual)} instead of rows`]
  return actual.flatMap((one, index) => findDifferences(row, one, `${at}[${index}]`))
}

const holes: Record<string, (value: unknown) => boolean> = {
  "@int": (value) => Number.isInteger(value),
  "@number": (value) => typeof value === "number",
  "@positive": (value) => typeof value === "number" && value > 0,
  "@string": (value) => typeof value === "string",
  "@date": (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value),
  "@jwt": (value) => typeof value === "string" && value.split(".").length === 3,
  "@url": (value) => typeof value === "string" && URL.canParse(value),
}

function checkHole(hole: string, actual: unknown, at: string): string[] {
  const pattern = /^@\/(.*)\/$/.exec(hole)?.[1]
  const fits =
    pattern === undefined ? holes[hole]?.(actual) : typeof actual === "string" && new RegExp(pattern).test(actual)
  return fits ? [] : [`${at}: ${JSON.stringify(actual)} instead of ${hole}`]
}
