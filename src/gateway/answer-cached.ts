import type { IncomingMessage, ServerResponse } from "node:http"
import type { Call } from "./call"
import { signsOf } from "./choose"
import { clientOf } from "./client-address"
import type { Gateway } from "./gateway"
import type { Operation } from "./operation"
import { countRequest, rateHeaders } from "./rate-limit"
import { makeReady, sendReady } from "./ready-reply"
import { addressOf } from "./reply-key"
import { bodyOf, sendSuccess } from "./send"
import type { Reading } from "./tokens"

/** Answers with a ready reply, if there is one and its limit allows; if not, nothing has happened to the response. */
export async function answerFromMemory(
  gateway: Gateway,
  call: Call,
  req: IncomingMessage,
  res: ServerResponse,
  reading: Reading | undefined,
): Promise<boolean> {
  const { memory, rateLimits, trustedProxies, guardHeaders } = gateway
  const address = memory && addressOf(req, call, signsOf(req, reading))
  const ready = address === undefined ? undefined : memory!.find(address)
  // A token that is no good is refused where tokens are taken.
  if (!ready || (reading && ready.operation.auth !== "public")) return false
  const { operation } = ready
  const { contract } = operation
  const rate = await countRequest(rateLimits, clientOf(req, trustedProxies), contract, operation).catch(() => undefined)
  if (!rate || rate.isOver) return false
  sendReady(res, ready, true, [...guardHeaders.of(req), "X-Request-ID", call.id, ...rateHeaders(rate)])
  gateway.logRequest(call, { contract, operation }, res.statusCode)
  return true
}

/**
 * Answers what everybody may be told with a reply that is kept, or that `run` brings and is kept from then on.
 * @param asked the reply's key, and the address that leads to it
 * @param isShared whether other contracts have the path too
 */
export async function answerCached(
  { memory }: Gateway,
  res: ServerResponse,
  operation: Operation,
  asked: { key: string; address: string | undefined },
  isShared: boolean,
  run: () => Promise<unknown>,
): Promise<void> {
  if (!memory) return sendSuccess(res, operation, await run())
  let isHit = true
  const ready = await memory.read(asked, async () => {
    isHit = false
    return makeReady(operation, bodyOf(operation, await run()), memory.cacheControl(operation), isShared)
  })
  sendReady(res, ready, isHit, [])
}
