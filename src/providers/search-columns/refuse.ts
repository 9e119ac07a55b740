import { MedusaError } from "@medusajs/framework/utils"

/** For what this provider cannot do. */
export const notAllowed = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** For what makes no sense with any provider. */
export const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** The Search Module looks for the index that took over, and asks once more. */
export const noSuchIndex = (index: string) =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `The columns search provider has no index "${index}"; "medusa db:migrate" makes what is missing`,
  )

/** `value`, which says how many. @throws MedusaError for a number that cannot */
export function requireCount(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw invalid("skip, take and limit are whole numbers from 0 on")
}
