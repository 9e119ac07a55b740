import { createHash } from "node:crypto"

/** What is empty in a file was not given: null, "" and what holds nothing else. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => one !== undefined)
  if (value === null || value === "") return undefined
  if (typeof value !== "object") return value
  const kept = Object.entries(value).map(([name, one]) => [name, withoutEmpty(one)] as const)
  const given = kept.filter(([, one]) => one !== undefined)
  return given.length || !kept.length ? Object.fromEntries(given) : undefined
}

/** A short key of something that may be long or have any letters in it. */
export const hashKey = (kind: string, text: string) =>
  `${kind}_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`
