import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { findFreePort } from "../../src/server/postgres/embedded"
import { send } from "../setup/http"
import { newEmail, newMobile } from "../setup/people"
import { startServer, waitFor, type TestServer } from "../setup/server"

/** What Twilio is told, and what it answers: a status of ours, then 201. */
interface Twilio {
  server: Server
  sms: URLSearchParams[]
  failing: number[]
}

function startTwilio(): Twilio {
  const twilio: Twilio = { sms: [], failing: [], server: createServer() }
  twilio.server.on("request", async (req, res) => {
    let body = ""
    for await (const chunk of req) body += chunk
    const status = twilio.failing.shift() ?? 201
    if (status === 201) twilio.sms.push(new URLSearchParams(body))
    res.writeHead(status, { "content-type": "application/json" })
    res.end(JSON.stringify(status === 201 ? { sid: "SM1" } : { code: 20500, message: "no", status }))
  })
  twilio.server.listen(0)
  return twilio
}

describe("messages that are really sent", () => {
  const mails: string[] = []
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      let mail = ""
      stream.on("data", (chunk) => (mail += chunk)).on("end", () => (mails.push(decode(mail)), done()))
    },
  })
  const twilio = startTwilio()
  let server: TestServer
  beforeAll(async () => {
    const smtpPort = await findFreePort()
    await new Promise<void>((done) => smtp.listen(smtpPort, "127.0.0.1", done))
    server = await startServer({
      env: {
        SMTP_HOST: "127.0.0.1",
        SMTP_PORT: String(smtpPort),
        PUBLIC_URL: "https://shop.example.com",
        TWILIO_ACCOUNT_SID: "AC00000000000000000000000000000000",
        TWILIO_AUTH_TOKEN: "token",
        TWILIO_FROM: "+15005550006",
        TWILIO_BASE_URL: `http://localhost:${(twilio.server.address() as AddressInfo).port}`,
      },
    })
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    twilio.server.close()
    await new Promise<void>((done) => smtp.close(() => done()))
  })

  const arrival = (to: string, words: string) =>
    waitFor(() => mails.some((mail) => mail.includes(`To: ${to}`) && mail.includes(words)), () => false, () => mails.join("\n\n")) // prettier-ignore

  it("greet a new customer, with a link under PUBLIC_URL whatever host the request names", async () => {
    const email = newEmail()
    const json = JSON.stringify({ email, password: "SecurePass123", firstName: "Jane", lastName: "Smith" })
    await post(server.url, "/api/v1/auth/register", json, { host: "evil.example", "x-forwarded-host": "evil.example" })
    await arrival(email, "https://shop.example.com/verify-email#token=")
    await post(server.url, "/api/v1/auth/forgot-password", JSON.stringify({ email }), { host: "evil.example" })
    await arrival(email, "https://shop.example.com/reset-password#token=")
    expect(mails.join("")).not.toContain("evil")
  })

  it("carry a one-time code by Twilio, with the line that lets a browser fill it in", async () => {
    const mobile = newMobile()
    const json = { action: "send_otp", mobile }
    expect((await send("POST /backend/api/auth.php", { json }, server.url)).status).toBe(200)
    const sms = twilio.sms.at(-1)!
    expect(sms.get("To")).toBe(`+91${mobile}`)
    const [, code] = /@shop\.example\.com #(\d{6})$/.exec(sms.get("Body")!)!
    const verify = { action: "verify_otp", mobile, otp: code }
    expect((await send("POST /backend/api/auth.php", { json: verify }, server.url)).body.data.is_new_user).toBe(true)
    expect(server.output()).not.toContain(code)
  })

  it("are asked for again at once when Twilio could not send them, and the caller is told so", async () => {
    const json = { action: "send_otp", mobile: newMobile() }
    twilio.failing.push(500, 500, 500)
    const refused = await send("POST /backend/api/auth.php", { json }, server.url)
    expect({ status: refused.status, code: refused.body.error_code }).toEqual({ status: 503, code: "INTERNAL_ERROR" })
    expect((await send("POST /backend/api/auth.php", { json }, server.url)).status).toBe(200)
    expect(server.output()).toMatch(/A one-time code could not be sent/)
    expect(server.output()).not.toContain(json.mobile)
  })
})

/** Quoted-printable, as mailers write long lines. */
const decode = (mail: string) =>
  mail.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))

/** `fetch` sets the Host header itself. */
function post(base: string, path: string, body: string, headers: Record<string, string>) {
  return new Promise<void>((done, failed) => {
    const asked = request(`${base}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
    })
    asked.on("response", (reply) => reply.resume().on("end", done)).on("error", failed).end(body) // prettier-ignore
  })
}
