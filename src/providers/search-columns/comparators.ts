import type { SearchTypes } from "@medusajs/framework/types"
import type { Column } from "./plan"
import { invalid, notAllowed } from "./refuse"
import { combine, name, raw, sql, type Sql } from "./sql"
import { escapeLike, KEY_CHARACTERS, keyOf, sqlTypes, textOf, toBound, toText } from "./values"

type Operator = SearchTypes.SearchFilterOperator
type Compare = (column: Column, operand: unknown) => Sql

/** The operators of a filter. A field without a value equals nothing, and is neither above nor below anything. */
export const comparators: Record<Operator, Compare> = {
  $eq: (column, operand) => isAnyOf(column, [operand]),
  $ne: (column, operand) => sql`(${isAnyOf(column, [operand])}) is not true`,
  $in: (column, operand) => isAnyOf(column, [operand].flat()),
  $nin: (column, operand) => sql`(${isAnyOf(column, [operand].flat())}) is not true`,
  $lt: (column, operand) => compare(column, "<", operand),
  $lte: (column, operand) => compare(column, "<=", operand),
  $gt: (column, operand) => compare(column, ">", operand),
  $gte: (column, operand) => compare(column, ">=", operand),
  $exists: ({ name: column }, operand) => (operand ? sql`${name(column)} is not null` : sql`${name(column)} is null`),
  $contains(column, operand) {
    requireArray(column, "$contains")
    const values = [operand].flat().map((one) => toBound(column, one))
    return sql`${name(column.name)} @> ${list(column, values)}`
  },
  $overlaps(column, operand) {
    requireArray(column, "$overlaps")
    return isAnyOf(column, [operand].flat())
  },
  $prefix: (column, operand) => like(column, `${escapeLike(toPattern(column, operand))}%`),
  $like(column, operand) {
    const pattern = toPattern(column, operand)
    if (/(?<!\\)(\\\\)*\\$/.test(pattern)) throw invalid(`The pattern on "${column.path}" ends in half an escape`)
    return like(column, pattern)
  },
}

/** Operators that a field without a value passes when they are denied: it is not equal, but it is not "not below". */
export const equalities = new Set<Operator>(["$eq", "$in", "$contains", "$overlaps"])

/** Whether the field has one of these values; null stands for none. */
function isAnyOf(column: Column, operands: unknown[]): Sql {
  const given = operands.filter((operand) => operand !== null && operand !== undefined)
  const conditions = [
    given.length ? hasOneOf(column, given) : undefined,
    given.length < operands.length ? sql`${name(column.name)} is null` : undefined,
  ]
  return combine(conditions, " or ") ?? raw("false")
}

function hasOneOf(column: Column, operands: unknown[]): Sql {
  const values = operands.map((operand) => toBound(column, operand))
  const [key, whole] = [keyOf(column), name(column.name)]
  if (column.isArray) return sql`${whole} && ${list(column, values)}`
  const wanted = values.length === 1 ? sql`${values[0]}` : sql`any (${list(column, values)})`
  // A text that is shorter than the key cannot be the beginning of a longer one.
  if (key.text === whole.text || values.every((value) => String(value).length < KEY_CHARACTERS)) {
    return sql`${key} = ${wanted}`
  }
  const beginnings = values.map((value) => [...String(value)].slice(0, KEY_CHARACTERS).join(""))
  return sql`(${key} = any (${list(column, beginnings)}) and ${whole} = ${wanted})`
}

function compare(column: Column, operator: string, operand: unknown): Sql {
  requireOne(column)
  const value = toBound(column, operand)
  return value === null ? raw("null::boolean") : sql`${name(column.name)} ${raw(operator)} ${value}`
}

/** Case matters. */
function like(column: Column, pattern: string): Sql {
  requireOne(column)
  return sql`${textOf(column, name(column.name))} like ${pattern}`
}

function toPattern({ path }: Column, operand: unknown): string {
  if (typeof operand === "object" && operand !== null) throw invalid(`A filter on "${path}" looks for a text`)
  return toText(operand)
}

const list = ({ type }: Column, values: unknown[]) => sql`${values}::${raw(sqlTypes[type])}[]`

function requireArray({ isArray, path }: Column, operator: string) {
  if (!isArray) throw notAllowed(`Operator "${operator}" needs an array field, which "${path}" is not`)
}

function requireOne({ isArray, path }: Column) {
  if (isArray) throw notAllowed(`"${path}" holds arrays, which have no order and no beginning`)
}
