import type { IncomingMessage, ServerResponse } from "node:http"
import type { Call } from "./call"
import { signsOf } from "./choose"
import { clientOf } from "./client-address"
import type { Gateway } from "./gateway"
import type { Operation } from "./operation"
import { limitOf, rateHeaders } from "./rate-limit"
import { makeReady, sendReady, type ReadyReply } from "./ready-reply"
import { addressOf } from "./reply-key"
import { bodyOf, sendSuccess } from "./send"
import type { Reading } from "./tokens"

/** The reply that is ready for a request, if there is one. */
export function findReady(
  { memory }: Gateway,
  req: IncomingMessage,
  call: Call,
  reading: Reading | undefined,
): ReadyReply | undefined {
  const address = memory && addressOf(req, call, signsOf(req, reading))
  const ready = address === undefined ? undefined : memory!.find(address)
  // Where a token is taken, its bearer is answered as such, and a token that is no good is refused.
  return reading && ready?.operation.auth !== "public" ? undefined : ready
}

/**
 * Answers with a ready reply if its limit allows; if not, nothing has happened to the response. One promise and no more,
 * as promises are what is slow here.
 */
export async function answerReady(
  gateway: Gateway,
  call: Call,
  req: IncomingMessage,
  res: ServerResponse,
  ready: ReadyReply,
): Promise<boolean> {
  const { operation } = ready
  const { contract } = operation
  const { name, limit } = limitOf(contract, operation, gateway.rateLimits.general)
  try {
    const state = await gateway.rateLimits.store.consume(name, clientOf(req, gateway.trustedProxies), limit)
    if (state.isOver) return false
    sendReady(res, ready, true, gateway.guardHeaders.of(req), ["X-Request-ID", call.id, ...rateHeaders(limit, state)])
  } catch {
    return false
  }
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
  sendReady(res, ready, isHit)
}
