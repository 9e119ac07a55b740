import type { IncomingMessage, ServerResponse } from "node:http"
import { admit } from "./admit"
import { answerCached, answerReady, findReady } from "./answer-cached"
import { openCall, type Call } from "./call"
import { clientOf } from "./client-address"
import { chooseContract, chooseOperation, signsOf } from "./choose"
import type { Contract } from "./contract"
import { failureCode, refuse, tell } from "./failure"
import type { Gateway } from "./gateway"
import { runOnce } from "./idempotency"
import type { Method, Operation } from "./operation"
import { parseRequest } from "./parse"
import { limitRate } from "./rate-limit"
import { readBody, type Body } from "./read-body"
import { readCookie, readToken } from "./read-token"
import { addressOf, keyOf } from "./reply-key"
import { sendFailure, sendSuccess } from "./send"
import type { Reading } from "./tokens"

/** What is known of a request so far; a failure is told in the dialect that is known by then. */
interface Progress {
  contract: Contract
  operation?: Operation
}

/** Answers a request under one of the contracts' bases, whatever comes. */
export async function serve(gateway: Gateway, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const call = openCall(req)
  const token = readToken(req)
  const reading = token === undefined ? undefined : gateway.tokens.read(token)
  const ready = findReady(gateway, req, call, reading)
  if (ready && (await answerReady(gateway, call, req, res, ready))) return
  res.setHeader("X-Request-ID", call.id)
  // Replies are the caller's own unless their operation says otherwise.
  res.setHeader("Cache-Control", "no-store")
  gateway.guardHeaders.set(req, res)
  const progress: Progress = { contract: gateway.contractAt(call.path, signsOf(req, reading)) }
  try {
    if (call.method === "OPTIONS") res.writeHead(204).end()
    else await answer(gateway, call, req, res, reading, progress)
  } catch (thrown) {
    const code = failureCode(thrown, progress.contract)
    if (code === "internal_error") gateway.logError(`${call.id} ${call.method} ${call.path}`, thrown)
    sendFailure(res, code, tell(code, thrown, progress.contract), progress, thrown)
  }
  gateway.logRequest(call, progress, res.statusCode)
}

async function answer(
  gateway: Gateway,
  call: Call,
  req: IncomingMessage,
  res: ServerResponse,
  headerReading: Reading | undefined,
  progress: Progress,
): Promise<void> {
  const client = { address: clientOf(req, gateway.trustedProxies), userAgent: req.headers["user-agent"] }
  const limit = (who: string, operation?: Operation) =>
    limitRate(gateway.rateLimits, res, who, progress.contract, operation)
  const { operation, params, body, isShared } = await recognise(gateway, call, req, headerReading, progress).catch(
    async (refused) => {
      await limit(client.address)
      throw refused
    },
  )
  await limit(client.address, operation)
  const caller = await admit(operation, headerReading ?? readCookieToken(gateway, req, operation), gateway)
  if (caller?.sub) await limit(`user:${caller.sub}`, operation)

  const input = parseRequest(operation, { params, query: call.query, body: addFieldCookies(body, req, operation) })
  const run = async () => {
    const context = await gateway.openContext(operation.contract, caller, client)
    const handle = () => operation.handle(input as never, context as never)
    const reply = await runOnce(gateway.keyStore, req, operation, caller, input, handle)
    if (gateway.checkReplies) requireDeclared(operation, reply)
    return reply
  }
  if (!operation.cache || caller) return sendSuccess(res, operation, await run())
  const asked = {
    key: keyOf(operation, params, call.query),
    address: addressOf(req, call, signsOf(req, headerReading)),
  }
  await answerCached(gateway, res, operation, asked, isShared, run)
}

/** The operation that a request means, and its body. Notes in `progress` what is known by the time that something fails. */
async function recognise(
  gateway: Gateway,
  call: Call,
  req: IncomingMessage,
  reading: Reading | undefined,
  progress: Progress,
) {
  const { candidates, params } = findCandidates(gateway, call)
  const signs = signsOf(req, reading)
  const contracts = contractsOf(candidates)
  progress.contract = chooseContract(contracts, signs)
  const body = await readBody(req)
  if (body.kind === "form" && !progress.contract.accepts.includes("form")) throw refuse("unsupported_media_type")
  const operation = chooseOperation(candidates, { ...signs, query: call.query, body: body.fields })
  if (!operation) throw refuse("action_unknown")
  Object.assign(progress, { contract: operation.contract, operation })
  return { operation, params, body, isShared: contracts.length > 1 }
}

/** @throws `path_not_found`, or `method_not_allowed` with the methods that are */
function findCandidates(gateway: Gateway, call: Call) {
  const found = gateway.router.find(call.path)
  if (!found) throw refuse("path_not_found")
  const method = call.method === "HEAD" ? "GET" : call.method
  const candidates = found.place.get(method as Method)
  if (candidates) return { candidates, params: found.params }
  const allow = [...found.place.keys()].flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one]))
  throw refuse("method_not_allowed", { allow })
}

const contractsOf = (operations: Operation[]) => [...new Set(operations.map(({ contract }) => contract))]

function readCookieToken(gateway: Gateway, req: IncomingMessage, { tokenCookie }: Operation) {
  const token = tokenCookie ? readToken(req, tokenCookie) : undefined
  return token === undefined ? undefined : gateway.tokens.read(token)
}

function addFieldCookies(body: Body, req: IncomingMessage, { fieldCookies = {} }: Operation): Body {
  const fields = { ...body.fields }
  for (const [field, cookie] of Object.entries(fieldCookies)) fields[field] ??= readCookie(req, cookie)
  return { ...body, fields }
}

/** A reply that is not as declared is a bug of ours, and tests and development must see it. */
function requireDeclared(operation: Operation, reply: unknown) {
  const checked = operation.reply.safeParse(reply)
  if (!checked.success)
    throw new Error(`The reply of ${operation.address} is not as declared: ${checked.error.message}`)
}
