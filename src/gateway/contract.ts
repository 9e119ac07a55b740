import type { ZodType } from "@medusajs/framework/zod"
import type { GatewayFailures } from "./failure"
import type { Limit } from "./rate-limit"
import { parseAddress, type Access, type Declaration, type Operation, type RequestSchemas } from "./operation"

/** How one failure is told in one dialect. `Details` is what the failure carries. */
export interface Wording<Details> {
  status: number
  code: string
  message: string | ((details: Details) => string)
  details?: (details: Details) => unknown
}

/** Every failure with its wording: a contract that leaves one out does not compile. */
export type Wordings<Failures> = { readonly [Code in keyof Failures]: Wording<Failures[Code]> }

/** A failure in the words of a contract, ready for its envelope. */
export interface ToldFailure {
  status: number
  code: string
  message: string
  details?: unknown
}

/** A dialect: where it is spoken and how success and failure are said. */
export interface Contract {
  id: string
  title: string
  /** `/api/v1`; every address of the contract begins with it. */
  base: string
  /** Content types of a body. */
  accepts: readonly ("json" | "form")[]
  /** Life of its access tokens in seconds, where it is not the configured one. */
  accessTokenSeconds?: number
  /** Whether its logins come with a refresh token. */
  refreshable?: boolean
  /** Its documented rate limits by name; `general` holds where an operation names none. */
  limits?: Readonly<Record<string, Limit>>
  wordings: Readonly<Record<string, Wording<never>>>
  /** Body of a success, and the schema of that body for a reply schema. */
  success: (reply: unknown, message: string | undefined) => unknown
  successSchema: (reply: ZodType) => ZodType
  failure: (failure: ToldFailure) => unknown
  failureSchema: ZodType
}

type Definition<Failures> = Omit<Contract, "wordings"> & { wordings: Wordings<Failures & GatewayFailures> }

/**
 * Makes `defineContract` for a product: `Failures` are those of its use cases, `Contexts` what they are given, and
 * `CacheName` the names in its table of how long replies are kept.
 * The contract's `operation()` turns a declaration into an operation of it.
 */
export function contractsFor<Failures, Contexts extends Record<Access, unknown>, CacheName extends string>() {
  return <const Limits extends Readonly<Record<string, Limit>> = {}>(
    definition: Definition<Failures> & { limits?: Limits },
  ) => {
    const contract = definition as unknown as Contract
    function operation<A extends Access, const Schemas extends RequestSchemas, Reply extends ZodType>(
      declaration: Declaration<
        Contexts,
        keyof (Failures & GatewayFailures) & string,
        A,
        Schemas,
        Reply,
        keyof Limits & string,
        CacheName
      >,
    ): Operation {
      const { request, status = 200, when = [], throws = [], refusals = {}, ...rest } = declaration
      const address = parseAddress(declaration.address)
      if (!address.path.startsWith(`${contract.base}/`)) {
        throw new Error(`${declaration.address} is not under ${contract.base}, the base of ${contract.id}`)
      }
      if (rest.cache && address.method !== "GET")
        throw new Error(`${declaration.address} is not a GET, so it is not cached`)
      return { ...rest, ...address, contract, request: request ?? {}, status, when, throws, refusals } as Operation
    }
    return { ...contract, operation }
  }
}
