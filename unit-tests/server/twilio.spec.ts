import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import TwilioProvider, { type TwilioOptions } from "../../src/providers/notification-twilio/service"

const accountSid = "AC00000000000000000000000000000001"
const authToken = "right-token"
const sms = { to: "+919876543210", channel: "sms", template: "otp", content: { text: "493817 is your login code" } }

type Answer = { status: number; body: object | string } | "silence"
const created: Answer = { status: 201, body: { sid: "SM123", status: "queued" } }
const failed: Answer = { status: 500, body: "<h1>Oops</h1>" }
const tooMany: Answer = { status: 429, body: { code: 20429, message: "Too Many Requests", status: 429 } }
const badNumber: Answer = {
  status: 400,
  body: { code: 21211, message: `The 'To' number ${sms.to} is not valid: ${sms.content.text}`, status: 400 },
}
const wrongLogin: Answer = { status: 401, body: { code: 20003, message: "Authenticate", status: 401 } }

/** Speaks Twilio's Messages.json: gives the answers in turn, the last one for ever, and keeps the forms that it gets. */
async function startTwilio() {
  const state = { answers: [] as Answer[], forms: [] as Record<string, string>[] }
  const login = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`
  const server = createServer(async (request, response) => {
    let text = ""
    for await (const chunk of request) text += chunk
    state.forms.push(Object.fromEntries(new URLSearchParams(text)))
    const isHere = request.method === "POST" && request.url === `/2010-04-01/Accounts/${accountSid}/Messages.json`
    const isIn = request.headers.authorization === login
    const answer = isHere ? (isIn ? nextAnswer() : wrongLogin) : { status: 404, body: {} }
    if (answer === "silence") return
    response.writeHead(answer.status, { "Content-Type": "application/json" })
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body))
  })
  const nextAnswer = () => (state.answers.length > 1 ? state.answers.shift()! : state.answers[0])
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { state, stop, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe("SMS by Twilio", () => {
  let twilio: Awaited<ReturnType<typeof startTwilio>>
  beforeAll(async () => (twilio = await startTwilio()))
  afterAll(() => twilio.stop())

  /** What came of one SMS: the id or the error, and how many requests it took. */
  async function send(answers: Answer[], options: Partial<TwilioOptions> = {}, message: object = sms) {
    Object.assign(twilio.state, { answers: [...answers], forms: [] })
    const { baseUrl } = twilio
    const provider = new TwilioProvider({}, { accountSid, authToken, from: "+15005550006", baseUrl, ...options })
    const result = await provider.send(message as never).catch((error: Error) => ({ error }))
    return { ...result, requests: twilio.state.forms.length } as { id?: string; error?: Error; requests: number }
  }

  it("arrives once, with its receiver, sender and text, under the id that Twilio gives", async () => {
    expect(await send([created])).toEqual({ id: "SM123", requests: 1 })
    expect(twilio.state.forms).toEqual([{ To: sms.to, From: "+15005550006", Body: sms.content.text }])
  })

  it("leaves the sender to a messaging service", async () => {
    expect(await send([created], { from: undefined, messagingServiceSid: "MG1" })).toMatchObject({ id: "SM123" })
    expect(twilio.state.forms).toEqual([{ To: sms.to, MessagingServiceSid: "MG1", Body: sms.content.text }])
  })

  it.each([
    ["too many requests", tooMany],
    ["a failure of Twilio's", failed],
  ])("is tried again after %s", async (_, answer) => {
    expect(await send([answer, created])).toEqual({ id: "SM123", requests: 2 })
  })

  it.each<[string, Answer, Partial<TwilioOptions>, string, number]>([
    ["a refusal", badNumber, {}, "HTTP 400, code 21211", 1],
    ["a wrong login", created, { authToken: "wrong-token" }, "HTTP 401, code 20003", 1],
    ["too many requests for long", tooMany, {}, "HTTP 429, code 20429", 4],
    ["failures for long", failed, {}, "HTTP 500", 3],
    [
      "an answer that cannot be read",
      { status: 200, body: "<h1>Log in to our Wi-Fi</h1>" },
      {},
      "no readable answer",
      1,
    ],
    ["nobody there", created, { baseUrl: "http://127.0.0.1:1" }, "code ECONNREFUSED", 0],
  ])("fails after %s, and tells nothing of what is secret", async (_, answer, options, reason, requests) => {
    const { error, ...rest } = await send([answer], options)
    expect(error?.message).toBe(`Twilio did not take the SMS to the number that ends in 10: ${reason}`)
    expect(rest).toEqual({ requests })
    const { message, stack, ...fields } = error!
    for (const secret of [sms.to, sms.content.text, authToken, "wrong-token"]) {
      expect(JSON.stringify({ message, stack, fields, cause: error!.cause })).not.toContain(secret)
    }
  })

  it("tries again after a time-out, and ends after one and a half times as long", async () => {
    expect(await send(["silence", created], { timeout: 1500 })).toEqual({ id: "SM123", requests: 2 })
    const begin = Date.now()
    const { error, requests } = await send(["silence"], { timeout: 1000 })
    expect({ message: error?.message, requests }).toEqual({
      message: "Twilio did not take the SMS to the number that ends in 10: code ETIMEDOUT",
      requests: 2,
    })
    expect(Date.now() - begin).toBeLessThan(2500)
  })

  it("needs a text", async () => {
    const { error, requests } = await send([created], {}, { ...sms, content: undefined })
    expect({ message: error?.message, requests }).toEqual({ message: "An SMS needs a text", requests: 0 })
  })
})
