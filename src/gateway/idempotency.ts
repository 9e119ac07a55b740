import { createHash } from "node:crypto"
import type { IncomingMessage } from "node:http"
import { refuse } from "./failure"
import type { Operation } from "./operation"
import type { Claims } from "./tokens"

interface KeyedRequest {
  scope: string
  key: string
  bodyHash: string
}

/** Where keys and their answers are kept; `claim` lets exactly one of several requests run. */
export interface KeyStore {
  claim(
    request: KeyedRequest,
  ): Promise<
    | { state: "new" }
    | { state: "done"; status: number; reply: unknown }
    | { state: "running" }
    | { state: "other body" }
  >
  settle(request: KeyedRequest, status: number, reply: unknown): Promise<void>
  release(request: KeyedRequest): Promise<void>
}

/** Seconds after which to ask again while the first request is still running. */
const RETRY_AFTER = 2

/**
 * Runs an operation once for each Idempotency-Key of a caller: who asks again gets the first answer (R16). An operation
 * that fails has had no effect, so its key is free again.
 * @throws `key_reused` with another body, `key_in_use` while the first is running, `validation_failed` for no usable key
 */
export async function runOnce(
  store: KeyStore,
  req: IncomingMessage,
  operation: Operation,
  caller: Claims | undefined,
  input: unknown,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const key = req.headers["idempotency-key"]
  if (!operation.idempotent || key === undefined) return run()
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    const message = "Must be 1 to 255 printable characters without blanks"
    throw refuse("validation_failed", { issues: [{ field: "Idempotency-Key", message }] })
  }
  const request = { scope: `${caller?.sub ?? "guest"} ${operation.address}`, key, bodyHash: hash(input) }
  const claim = await store.claim(request)
  if (claim.state === "done") return claim.reply
  if (claim.state === "running") throw refuse("key_in_use", { retryAfter: RETRY_AFTER })
  if (claim.state === "other body") throw refuse("key_reused")
  const reply = await run().catch(async (error) => {
    await store.release(request)
    throw error
  })
  await store.settle(request, operation.status, reply)
  return reply
}

const hash = (input: unknown) => createHash("sha256").update(JSON.stringify(input)).digest("base64url")
