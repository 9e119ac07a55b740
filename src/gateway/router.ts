import findMyWay from "find-my-way"
import type { Method, Operation } from "./operation"

/** The operations on one path, by method. */
export type Place = Map<Method, Operation[]>

export interface Router {
  /** The place of a path and the values in it, or undefined. A trailing slash does not matter. */
  find(path: string): { place: Place; params: Record<string, string> } | undefined
}

/** @throws Error when two operations on one path cannot be told apart by anybody. */
export function createRouter(operations: readonly Operation[]): Router {
  const places = new Map<string, Place>()
  for (const operation of operations) {
    const place = places.get(operation.path) ?? new Map<Method, Operation[]>()
    const sharing = place.get(operation.method) ?? []
    requireDistinct(operation, sharing)
    place.set(operation.method, [...sharing, operation])
    places.set(operation.path, place)
  }
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 200, defaultRoute: () => {} })
  // Every path is entered once, as GET: the method is looked up in its place, so that a wrong one can be told from a wrong path.
  for (const [path, place] of places) router.on("GET", path, () => {}, place)
  return {
    find(path) {
      const found = router.find("GET", path)
      return found ? { place: found.store as Place, params: found.params as Record<string, string> } : undefined
    },
  }
}

function requireDistinct(operation: Operation, sharing: Operation[]) {
  const twin = sharing.find(
    (other) =>
      other.contract === operation.contract &&
      JSON.stringify([other.fixed, other.when]) === JSON.stringify([operation.fixed, operation.when]),
  )
  if (twin) throw new Error(`"${twin.summary}" and "${operation.summary}" both claim ${operation.address}`)
}
