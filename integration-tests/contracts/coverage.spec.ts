import { join } from "node:path"
import { contracts } from "../../src/contracts"
import type { Operation } from "../../src/gateway/operation"
import { readGoldens } from "../setup/golden-spec"

/** Failures that a caller can always get here, whether the declaration names them or not. */
function outcomesOf({ auth, request, throws }: Operation): string[] {
  const needsToken = !["public", "optional"].includes(auth)
  // A path parameter takes any text, so only a query or a body can be wrong.
  const hasRules = [request.query, request.body].some((schema) => Object.keys(schema?.shape ?? {}).length)
  return ["success", ...(needsToken ? ["unauthenticated"] : []), ...(hasRules ? ["validation_failed"] : []), ...throws]
}

/** Failures that only a fault or a deleted account can bring about; their wordings have a unit test. */
const notReproducible = new Set(["user_not_found", "second_factor_required"])

describe.each(Object.entries(contracts))("every operation of %s has its goldens", (id, operations) => {
  const goldens = readGoldens(join(__dirname, id, "goldens"))
  it.each(operations.map((operation) => [operation.address, operation] as const))("%s", (address, operation) => {
    const shown = new Set(goldens.filter((golden) => golden.operation === address).map(({ outcome }) => outcome))
    const wanted = outcomesOf(operation).filter((outcome) => !notReproducible.has(outcome))
    const missing = wanted.filter((outcome) => !shown.has(outcome))
    expect(missing).toEqual([])
  })
  it("and no golden is of an operation that is gone", () => {
    const known = new Set<string>(operations.map(({ address }) => address))
    expect(goldens.filter(({ operation }) => !known.has(operation))).toEqual([])
  })
})
