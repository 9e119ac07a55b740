import type { IncomingMessage } from "node:http"
import type { Contract } from "./contract"
import type { Operation } from "./operation"
import type { Reading } from "./tokens"

/** What a request says about which dialect it speaks. */
export interface Signs {
  query: Readonly<Record<string, unknown>>
  body: Readonly<Record<string, unknown>>
  /** The contract that the caller's token was issued under. */
  tokenContract?: string
  /** The header X-Api-Contract. */
  headerContract?: string
}

export function signsOf(req: IncomingMessage, reading: Reading | undefined): Omit<Signs, "query" | "body"> {
  const header = req.headers["x-api-contract"]
  const tokenContract = reading && "claims" in reading ? reading.claims.contract : undefined
  return { tokenContract, headerContract: typeof header === "string" ? header : undefined }
}

/**
 * The operation that answers, of those on one address (R2): the body's own fields come first, then the contract of the
 * caller's token, then the header, then the order of listing. Undefined when each wants a fixed field that is not there.
 */
export function chooseOperation(candidates: readonly Operation[], signs: Signs): Operation | undefined {
  const fitting = candidates.filter(({ fixed }) =>
    Object.entries(fixed).every(([name, value]) => (signs.query[name] ?? signs.body[name]) === value),
  )
  const named = fitting.find(({ when }) => when.some((field) => signs.body[field] !== undefined))
  return named ?? preferred(fitting, (operation) => operation.contract, signs)
}

/** The contract that answers where no operation is known: the caller's, the header's, or the first listed. */
export function chooseContract(contracts: readonly Contract[], signs: Omit<Signs, "query" | "body">): Contract {
  return preferred(contracts, (contract) => contract, signs)!
}

function preferred<T>(
  choices: readonly T[],
  contractOf: (choice: T) => Contract,
  { tokenContract, headerContract }: Omit<Signs, "query" | "body">,
): T | undefined {
  const of = (id: string | undefined) => choices.find((choice) => contractOf(choice).id === id)
  return of(tokenContract) ?? of(headerContract) ?? choices[0]
}
