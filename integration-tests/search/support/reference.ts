/** What the provider has to answer, worked out in memory by the plainest means. */

type Document = Record<string, unknown>
/** SQL's three: a comparison with nothing is neither true nor false. */
type Truth = boolean | null

export interface Asked {
  filters?: any
  order?: Record<string, string>
  skip?: number
  take?: number
}

/** The ids of all that fit, in their order. */
export function answer(documents: Document[], { filters = {}, order = {} }: Asked): string[] {
  return documents
    .filter((document) => fits(document, filters) === true)
    .sort((one, other) => compareAll(one, other, order))
    .map(({ id }) => String(id))
}

const read = (document: Document, path: string) => (document[path] === undefined ? null : (document[path] as any))
/** As PostgreSQL's locale C has it. */
const below = (one: any, other: any) =>
  typeof one === "string" ? Buffer.compare(Buffer.from(one), Buffer.from(String(other))) < 0 : one < other

function compareAll(one: Document, other: Document, order: Record<string, string>): number {
  for (const [path, direction] of [...Object.entries(order), ["id", "ASC"]]) {
    const [left, right] = [read(one, path), read(other, path)]
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1
    } else if (left !== right) {
      return below(left, right) === (direction.toUpperCase() === "ASC") ? -1 : 1
    }
  }
  return 0
}

const and = (truths: Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true)
const or = (truths: Truth[]): Truth => (truths.includes(true) ? true : truths.includes(null) ? null : false)
const not = (truth: Truth): Truth => (truth === null ? null : !truth)

/** An empty tree asks for nothing, and so does one of empty trees. */
export const asksForSomething = (filters: any): boolean =>
  Object.entries(filters).some(([key, value]: [string, any]) => {
    if (key === "$not") return asksForSomething(value)
    return key === "$and" || key === "$or" ? value.some(asksForSomething) : true
  })

function fits(document: Document, filters: any): Truth {
  return and(
    Object.entries(filters).map(([key, value]: [string, any]) => {
      if (key === "$not") return asksForSomething(value) ? not(fits(document, value)) : true
      if (key !== "$and" && key !== "$or") return fitsField(read(document, key), value)
      const branches = value.filter(asksForSomething).map((branch: any) => fits(document, branch))
      return !branches.length ? true : key === "$and" ? and(branches) : or(branches)
    }),
  )
}

function fitsField(value: any, asked: any): Truth {
  if (asked === null || typeof asked !== "object" || Array.isArray(asked)) return isAny(value, [asked].flat())
  return and(Object.entries(asked).map(([operator, operand]) => operators[operator](value, operand)))
}

const list = (value: any): any[] => (value === null ? [] : [value].flat())
const isAny = (value: any, of: any[]) => of.some((one) => (one === null ? value === null : list(value).includes(one)))
const unlessNull = (value: any, operand: any, compare: () => boolean): Truth =>
  value === null || operand === null ? null : compare()

const operators: Record<string, (value: any, operand: any) => Truth> = {
  $eq: (value, operand) => isAny(value, [operand]),
  $ne: (value, operand) => !isAny(value, [operand]),
  $in: (value, operand) => isAny(value, operand),
  $nin: (value, operand) => !isAny(value, operand),
  $gt: (value, operand) => unlessNull(value, operand, () => below(operand, value)),
  $gte: (value, operand) => unlessNull(value, operand, () => !below(value, operand)),
  $lt: (value, operand) => unlessNull(value, operand, () => below(value, operand)),
  $lte: (value, operand) => unlessNull(value, operand, () => !below(operand, value)),
  $exists: (value, operand) => (value !== null) === operand,
  $contains: (value, operand) => value !== null && [operand].flat().every((one: any) => list(value).includes(one)),
  $overlaps: (value, operand) => isAny(value, operand),
  $prefix: (value, operand) => unlessNull(value, operand, () => value.startsWith(operand)),
  $like: (value, operand) => unlessNull(value, operand, () => toRegExp(operand).test(value)),
}

/** A LIKE pattern in which a backslash only stands before a sign that means something. */
function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(/\\(.)|%|_|[^\\%_]+/gs, (part, escaped) => {
    if (escaped) return quote(escaped)
    return part === "%" ? "[^]*" : part === "_" ? "[^]" : quote(part)
  })
  return new RegExp(`^${source}$`, "u")
}

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
