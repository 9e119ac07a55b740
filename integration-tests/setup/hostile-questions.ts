import { contracts } from "../../src/contracts"
import type { Operation } from "../../src/gateway/operation"

/** What somebody may write where a number or a word is wanted; percent-encoded, as some are no text at all. */
const values = [
  ...[
    "",
    "-1",
    "0",
    "1.5",
    "1e400",
    "-0",
    "NaN",
    "Infinity",
    "0x10",
    " 1 ",
    "9".repeat(20),
    "9".repeat(400),
    "٣",
    "１",
  ],
  ...["%", "_", "%%%%", "a%b_c", "\\", "\\%", "'", '"', "'; drop table product; --", "$1", "?", ":x", "{}", "[]", "()"],
  ...[
    ".*+?^${}()|[]",
    "& | !",
    "<->",
    "a:*",
    "null",
    "undefined",
    "true",
    "__proto__",
    "constructor",
    "👩‍👩‍👧",
    "\u202eabc",
  ],
  ...["x".repeat(1024), "word ".repeat(200), "é".repeat(500), "%".repeat(1024)],
]
  .map(encodeURIComponent)
  // NUL, lone surrogates, and bytes that are no UTF-8.
  .concat(["%00", "a%00b", "%ED%A0%80", "%ED%B0%80x", "%FF%FE", "%C0%80", "%", "%zz"])

/** `=value`, and the same field as a list and as an object. */
const writings = (field: string) => [
  ...values.map((value) => `${field}=${value}`),
  ...[`${field}=1&${field}=2`, `${field}[]=1&${field}[]=2`, `${field}[a]=1`, `${field}[$gt]=1`, field],
]

/** Everything that can be asked of the catalogue without a token, each parameter written in each hostile way. */
export const hostileQuestions = (): string[] => Object.values(contracts).flat().flatMap(questionsOf)

function questionsOf(operation: Operation): string[] {
  const { method, auth, path, fixed, request } = operation as Operation
  if (method !== "GET" || (auth !== "public" && auth !== "optional")) return []
  const begun = Object.entries(fixed).map(([field, value]) => `${field}=${value}`)
  const fields = Object.keys(request.query?.shape ?? {})
  const params = Object.keys(request.params?.shape ?? {})
  const at = (param: string, value: string) => path.replace(`:${param}`, value).replace(/:\w+/g, "1")
  const asked = fields.flatMap((field) => writings(field).map((text) => [path.replace(/:\w+/g, "1"), [...begun, text]] as const)) // prettier-ignore
  const named = params.flatMap((param) => values.filter(Boolean).map((value) => [at(param, value), begun] as const))
  return [...asked, ...named].map(([place, query]) => (query.length ? `${place}?${query.join("&")}` : place))
}
