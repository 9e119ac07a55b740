import fc from "fast-check"
import { documentValues, filters, order } from "./support/arbitraries"
import { newIndex, type IndexUnderTest } from "./support/index-under-test"
import { openDatabase, type Connection } from "./support/open-database"
import { answer, asksForSomething } from "./support/reference"

let connection: Connection
let index: IndexUnderTest
beforeAll(async () => {
  connection = await openDatabase()
  index = await newIndex(connection)
})
afterAll(() => connection.destroy())

/** Dates are kept as dates and filtered by milliseconds; the path of an object's field leads into it. */
const toDocument = ({ born, "maker.name": maker, ...rest }: any) => ({
  ...rest,
  born: born === null ? null : new Date(born),
  maker: { name: maker },
})

const givenDocuments = fc
  .array(documentValues, { maxLength: 25 })
  .map((values) => values.map((value, at) => ({ ...value, id: `d${String(at).padStart(2, "0")}` })))

async function fill(documents: { id: string }[]) {
  await index.provider.clearIndex({ index: index.index.physical_name })
  await index.write(documents.map(toDocument))
}

it("any filters and any order give what a plain search in memory gives", () =>
  fc.assert(
    fc.asyncProperty(
      givenDocuments,
      fc.array(fc.tuple(filters, order), { minLength: 10, maxLength: 20 }),
      async (documents, queries) => {
        // prettier-ignore
        await fill(documents)
        for (const [filters, order] of queries) {
          const { hits, metadata } = await index.find({ filters: filters as never, pagination: { order, take: 100 } })
          const expected = answer(documents, { filters, order })
          expect({ filters, order, ids: hits.map(({ id }) => id) }).toEqual({ filters, order, ids: expected })
          expect(metadata.count).toBe(expected.length)
        }
      },
    ),
    { numRuns: 60 },
  ))

it("pages neither overlap nor miss anything, by skip and by cursor", () =>
  fc.assert(
    fc.asyncProperty(
      givenDocuments,
      filters,
      order,
      fc.integer({ min: 1, max: 7 }),
      async (documents, filters, order, take) => {
        // prettier-ignore
        await fill(documents)
        const expected = answer(documents, { filters, order })
        const query = { filters: filters as never }
        const [bySkip, byCursor]: string[][] = [[], []]
        for (let skip = 0; skip <= expected.length; skip += take) {
          bySkip.push(...(await index.ids({ ...query, pagination: { order, skip, take } })))
        }
        for (let cursor: string | undefined, page = 0; page <= expected.length; page++) {
          const { hits, metadata } = await index.find({ ...query, pagination: { order, take, cursor } })
          byCursor.push(...hits.map(({ id }) => id))
          if (!(cursor = metadata.next_cursor)) break
        }
        expect({ bySkip, byCursor }).toEqual({ bySkip: expected, byCursor: expected })
      },
    ),
    { numRuns: 60 },
  ))

it("counts are right after any writes", () => {
  const id = fc.integer({ min: 0, max: 9 }).map((at) => `d${at}`)
  const write = fc.oneof(
    fc.record({ upsert: fc.array(fc.tuple(documentValues, id).map(([values, id]) => ({ ...values, id })), { maxLength: 4 }) }), // prettier-ignore
    fc.record({ remove: filters }),
  )
  const watched = [{}, { brand: "a" }, { price: { $gte: 0 } }, { $not: { shown: true } }, { tags: "a" }]
  return fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
      await fill([])
      const held = new Map<string, any>()
      for (const one of writes) {
        if ("upsert" in one) {
          one.upsert.forEach((document) => held.set(document.id, document))
          await index.write(one.upsert.map(toDocument))
        } else {
          await index.remove(one.remove as never)
          // To ask for nothing is no request to remove everything.
          const gone = asksForSomething(one.remove) ? answer([...held.values()], { filters: one.remove }) : []
          gone.forEach((id) => held.delete(id))
        }
        const counts = await Promise.all(watched.map(async (filters) => (await index.find({ filters: filters as never })).metadata.count)) // prettier-ignore
        expect(counts).toEqual(watched.map((filters) => answer([...held.values()], { filters }).length))
      }
    }),
    { numRuns: 40 },
  )
})
