import fc from "fast-check"

/** Few values, so that random documents and random queries meet; some of them are trouble for SQL, LIKE or JSON. */
const text = fc.oneof(
  fc.constantFrom("", "a", "A", "ab", "b", "Ä", "ä", "'", '"', "\\", "%", "_", "a%b", "a_b", "{a,b}", "null", "NULL", "?", "$1", "1", "💶"), // prettier-ignore
  fc.constantFrom("red shoes", "blue shoes", "Red", "the red", "running"),
  fc.string({ maxLength: 3 }).filter((made) => !/[\0\p{Surrogate}]/u.test(made)),
)
/** To Medusa's own provider a sign of LIKE is one in a prefix too. */
const plain = text.filter((made) => !/[%_\\]/.test(made))
const number = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom(0.1, 0.3, 1e-7, 1e21, 2 ** 53))
/** Milliseconds. */
const time = fc.constantFrom(0, 1, 1000, 1.7e12, -1e12, -1e14)
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const some = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 3 })

/** Values as the columns have them: an empty array is none. */
export const documentValues = fc.record({
  title: optional(text),
  brand: optional(text),
  price: optional(number),
  stock: optional(fc.integer({ min: 0, max: 3 })),
  shown: optional(fc.boolean()),
  born: optional(time),
  tags: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
  sizes: optional(fc.array(number, { minLength: 1, maxLength: 3 })),
  "maker.name": optional(text),
})

const scalar: Record<string, fc.Arbitrary<unknown>> = { title: text, brand: text, price: number, stock: number, shown: fc.boolean(), born: time, "maker.name": text } // prettier-ignore
const arrays: Record<string, fc.Arbitrary<unknown>> = { tags: text, sizes: number }
/** `%` and `_` mean something, a backslash stands before what means something. */
const pattern = fc.array(fc.constantFrom("a", "b", "%", "_", "\\%", "\\_", "\\\\", "'"), { maxLength: 4 }).map((parts) => parts.join("")) // prettier-ignore

const equalities = (value: fc.Arbitrary<unknown>) => [
  optional(value),
  some(optional(value)),
  fc.record({ $eq: optional(value) }),
  fc.record({ $ne: optional(value) }),
  fc.record({ $in: some(optional(value)) }),
  fc.record({ $nin: some(optional(value)) }),
  fc.record({ $exists: fc.boolean() }),
]
const comparisons = (value: fc.Arbitrary<unknown>) => [
  fc.record({ $gt: value }, { requiredKeys: [] }),
  fc.record({ $gte: optional(value), $lt: value }),
  fc.record({ $lte: value, $ne: value }),
]
const field = fc.oneof(
  ...Object.entries(scalar).map(([path, value]) => {
    const texts = value === text ? [fc.record({ $prefix: plain }), fc.record({ $like: pattern })] : []
    const asked = fc.oneof(...equalities(value), ...comparisons(value), ...texts)
    return asked.filter(isAsking).map((one) => ({ [path]: one }))
  }),
  ...Object.entries(arrays).map(([path, value]) => {
    const lists = [fc.record({ $contains: fc.oneof(value, some(value)) }), fc.record({ $overlaps: some(value) })]
    return fc.oneof(...equalities(value), ...lists).map((one) => ({ [path]: one }))
  }),
)

function isAsking(asked: unknown) {
  return asked === null || typeof asked !== "object" || Array.isArray(asked) || Object.keys(asked).length > 0
}

/** Trees of filters. */
export const filters: fc.Arbitrary<object> = fc.letrec<{ tree: object }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    field,
    fc.constant({}),
    fc.tuple(field, field).map(([one, other]) => ({ ...one, ...other })),
    fc.record({ $and: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ $or: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ $not: tie("tree") }),
  ),
})).tree

export const order = fc
  .uniqueArray(fc.constantFrom("title", "price", "stock", "shown", "born"), { maxLength: 3 })
  .chain((paths) =>
    fc.tuple(...paths.map((path) => fc.constantFrom("ASC", "DESC").map((direction) => [path, direction] as const))),
  )
  .map((entries): Record<string, "ASC" | "DESC"> => Object.fromEntries(entries))

export const words = fc
  .array(fc.oneof(fc.constantFrom("red", "shoes", "run", "the", "ab", "a%b"), text), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "))
