import type { z, ZodObject, ZodType } from "@medusajs/framework/zod"
import type { Contract } from "./contract"

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const
export type Method = (typeof methods)[number]

/**
 * Who may call an operation. `optional` takes a token and does without one; `person` is a customer or an admin;
 * `registrant` has proved a mobile number and has no account yet.
 */
export type Access = "public" | "optional" | "customer" | "admin" | "person" | "registrant"

/** What an admin must be allowed to do, where the shop tells admins apart. */
export interface Permission {
  resource: string
  operation: "create" | "read" | "update" | "delete"
}

export interface RequestSchemas {
  params?: ZodObject
  query?: ZodObject
  body?: ZodObject
}

/** What `handle` receives: the parsed output of each schema that was declared. */
export type Input<S extends RequestSchemas> = {
  [Part in keyof S]: S[Part] extends ZodType ? z.output<S[Part]> : never
}

export interface Cookie {
  name: string
  value: string
  maxAgeSeconds: number
}

/**
 * Everything about one endpoint. Routes, validation, authentication, documentation and tests come from it.
 * `Contexts` says, for each kind of access, what the use cases of this product are given.
 */
export interface Declaration<
  Contexts extends Record<Access, unknown>,
  Code extends string,
  A extends Access,
  Schemas extends RequestSchemas,
  Reply extends ZodType,
  LimitName extends string,
  CacheName extends string,
> {
  /** As the document writes it; a query in it is fixed: `POST /backend/api/auth.php?action=send_otp`. */
  address: `${Method} /${string}`
  summary: string
  auth: A
  /** What an admin needs for it; without it, only those may call it who may do everything. */
  permission?: Permission
  /** The contract's rate limit that holds; its `general` one unless given (R15). */
  limit?: LimitName
  /**
   * Keep a success and give it to everybody who asks the same, as the product's table of times says by this name. Only of
   * a GET that has nothing to do with who asks; with `optional`, callers with a token are answered anew.
   */
  cache?: A extends "public" | "optional" ? CacheName : never
  /** Body fields that mark a request as this operation's where several share the address (R2). */
  when?: readonly string[]
  request?: Schemas
  /** Status of a success, 200 unless given. */
  status?: number
  reply: Reply
  /** Failures of its use case. Those that any request may meet (validation, tokens, ...) need not be named. */
  throws?: readonly Code[]
  /** The words that some dialects put beside the data. */
  message?: string | ((reply: z.input<Reply>) => string)
  /** Whether `Idempotency-Key` is honoured (R16). */
  idempotent?: boolean
  /** Cookies set with a success. */
  cookies?: (reply: z.input<Reply>) => Cookie[]
  /** The cookie that is taken in place of the Authorization header. */
  tokenCookie?: string
  /** Cookies that are taken in place of body fields, by field. */
  fieldCookies?: Readonly<Record<string, string>>
  /** The body of a refusal where this operation has one of its own, by failure code. */
  refusals?: { readonly [code in Code]?: { body: (message: string) => unknown; schema: ZodType } }
  handle: (input: Input<Schemas>, context: Contexts[A]) => Promise<z.input<Reply>>
}

/** A declaration in its contract, its address taken apart. */
export interface Operation {
  contract: Contract
  address: string
  method: Method
  /** `/api/products/:id` */
  path: string
  /** Query fields with one fixed value each, which may come in the body too (R19). */
  fixed: Readonly<Record<string, string>>
  summary: string
  auth: Access
  permission?: Permission
  limit?: string
  cache?: string
  when: readonly string[]
  request: RequestSchemas
  status: number
  reply: ZodType
  throws: readonly string[]
  message?: string | ((reply: never) => string)
  idempotent?: boolean
  cookies?: (reply: never) => Cookie[]
  tokenCookie?: string
  fieldCookies?: Readonly<Record<string, string>>
  refusals: Readonly<Record<string, { body: (message: string) => unknown; schema: ZodType } | undefined>>
  handle: (input: never, context: never) => Promise<unknown>
}

/** `GET /a?b=c` as method, path and fixed query fields. @throws Error on an address of another form. */
export function parseAddress(address: string): Pick<Operation, "method" | "path" | "fixed"> {
  const [, method, path, query = ""] = /^([A-Z]+) (\/[^?]*)\??(.*)$/.exec(address) ?? []
  if (!methods.includes(method as Method)) throw new Error(`"${address}" is no address like "GET /api/products/:id"`)
  return { method: method as Method, path, fixed: Object.fromEntries(new URLSearchParams(query)) }
}
