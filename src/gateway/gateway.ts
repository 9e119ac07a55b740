import type { IncomingMessage, ServerResponse } from "node:http"
import type { Call } from "./call"
import { chooseContract, type Signs } from "./choose"
import type { Contract } from "./contract"
import { createGuardHeaders, type GuardHeaders } from "./guard-headers"
import type { KeyStore } from "./idempotency"
import type { Operation, Permission } from "./operation"
import type { RateLimits } from "./rate-limit"
import type { ReplyMemory } from "./reply-memory"
import { createRouter, type Router } from "./router"
import { serve } from "./serve"
import type { Claims, Tokens } from "./tokens"

export interface GatewaySettings {
  /** In order of precedence where a path is shared (R2). */
  operations: readonly Operation[]
  tokens: Tokens
  corsOrigins: readonly string[]
  keyStore: KeyStore
  rateLimits: RateLimits
  /** What ready replies are kept in; without it none are. */
  memory?: ReplyMemory
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** Whether the login of a token still is, and is its bearer's. */
  isAlive: (sessionId: string, actorId: string) => Promise<boolean>
  /** Whether an admin may do what an operation needs; without a word on that, whether they may do anything. */
  isPermitted: (actorId: string, needed: Permission | undefined) => Promise<boolean>
  /** Check each reply against its schema before it leaves. */
  checkReplies: boolean
  /** What the use cases are given for a call. */
  openContext: (contract: Contract, caller: Claims | undefined, client: Client) => Promise<unknown>
  log: (line: RequestLine) => void
  logError: (request: string, error: unknown) => void
}

/** Where a request comes from. */
export interface Client {
  address: string
  userAgent?: string
}

/** What is logged of a request: no body, no query, no token. */
export interface RequestLine {
  request_id: string
  method: string
  path: string
  contract: string
  operation?: string
  status: number
  ms: number
}

export interface Gateway extends Pick<
  GatewaySettings,
  | "tokens"
  | "keyStore"
  | "rateLimits"
  | "memory"
  | "trustedProxies"
  | "isAlive"
  | "isPermitted"
  | "checkReplies"
  | "openContext"
  | "logError"
> {
  router: Router
  guardHeaders: GuardHeaders
  contractAt(path: string, signs: Omit<Signs, "query" | "body">): Contract
  logRequest(call: Call, answered: { contract: Contract; operation?: Operation }, status: number): void
}

/** The door of all contracts as a plain HTTP handler. */
export interface Door {
  /** Whether a request's path is under a contract's base. */
  owns(path: string): boolean
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
}

export function createDoor(settings: GatewaySettings): Door {
  const contracts = [...new Set(settings.operations.map(({ contract }) => contract))]
  // The longest base first: /api/v1 is under /api too.
  const bases = [...new Set(contracts.map(({ base }) => base))].sort((one, other) => other.length - one.length)
  const baseOf = (path: string) => bases.find((base) => path === base || path.startsWith(`${base}/`))
  const gateway: Gateway = {
    ...settings,
    router: createRouter(settings.operations),
    guardHeaders: createGuardHeaders(settings.corsOrigins),
    contractAt(path, signs) {
      const base = baseOf(path)
      return chooseContract(contracts.filter((contract) => contract.base === base), signs) // prettier-ignore
    },
    logRequest({ id, method, path, begun }, { contract, operation }, status) {
      const ms = Math.round((performance.now() - begun) * 10) / 10
      settings.log({ request_id: id, method, path, contract: contract.id, operation: operation?.address, status, ms })
    },
  }
  return {
    owns: (path) => baseOf(path) !== undefined,
    handle: (req, res) => serve(gateway, req, res),
  }
}
