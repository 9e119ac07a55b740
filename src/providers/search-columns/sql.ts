/** A piece of SQL and what is bound to its placeholders, both in the same order. */
export class Sql {
  constructor(
    readonly text: string,
    readonly values: unknown[] = [],
  ) {}
}

/** SQL from a template: pieces of SQL are put in, anything else is bound, so that a value never becomes text. */
export function sql(texts: TemplateStringsArray, ...given: unknown[]): Sql {
  let text = texts[0]
  const values: unknown[] = []
  given.forEach((one, at) => {
    text += (one instanceof Sql ? one.text : "?") + texts[at + 1]
    if (one instanceof Sql) values.push(...one.values)
    else values.push(one ?? null)
  })
  return new Sql(text, values)
}

/** SQL that this provider has written itself; never anything that a caller gave. */
export const raw = (text: string) => new Sql(text)

/** A table, a column or an index. The names are ours (names.ts): no placeholder can hide in one. */
export const name = (identifier: string) => raw(`"${identifier}"`)

/** The pieces with `between` between them. */
export function join(pieces: Sql[], between: string): Sql {
  return new Sql(
    pieces.map(({ text }) => text).join(between),
    pieces.flatMap(({ values }) => values),
  )
}

/** The conditions, all of which must hold; `true` when there is none. */
export const all = (conditions: (Sql | undefined)[]): Sql => combine(conditions, " and ") ?? raw("true")

/** The conditions that there are, in brackets, or undefined. */
export function combine(conditions: (Sql | undefined)[], by: " and " | " or "): Sql | undefined {
  const given = conditions.filter((condition) => condition !== undefined)
  if (!given.length) return undefined
  return given.length === 1 ? given[0] : sql`(${join(given, by)})`
}
