import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * The parts of a path below where a guard is mounted, as Medusa's routes will read them: Express decodes the parts that
 * are parameters, so `/auth/%63ustomer/password` is a customer's login.
 */
export const segmentsOf = (req: MedusaRequest): string[] => req.path.split("/").filter(Boolean).map(decode)

function decode(segment: string) {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
