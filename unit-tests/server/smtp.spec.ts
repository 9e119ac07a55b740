import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import SmtpProvider from "../../src/providers/notification-smtp/service"

/** A real SMTP server that keeps what it gets. */
function startSmtp() {
  const mails: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    onAuth: ({ username, password }, _, done) => {
      const isRight = username === "shop" && password === "secret"
      return isRight ? done(null, { user: username }) : done(new Error("Wrong login"))
    },
    onData(stream, { envelope }, done) {
      let text = ""
      stream.on("data", (chunk) => (text += chunk))
      stream.on("end", () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  return new Promise<{ port: number; mails: typeof mails; stop: () => void }>((done) => {
    server.listen(0, "localhost", () => {
      done({ port: (server.server.address() as AddressInfo).port, mails, stop: () => server.close() })
    })
  })
}

const mail = {
  to: "jane@example.com",
  channel: "email",
  template: "welcome",
  content: { subject: "Grüße", text: "Welcome", html: "<p>Welcome</p>" },
}

describe("e-mail by SMTP", () => {
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  beforeAll(async () => (smtp = await startSmtp()))
  afterAll(() => smtp.stop())
  const providerFor = (user: string, pass: string) =>
    new SmtpProvider({}, { host: "localhost", port: smtp.port, user, pass, from: "Shop <noreply@example.com>" })

  it("arrives, with its sender, subject, text and HTML, under the id that the provider gives", async () => {
    const { id } = await providerFor("shop", "secret").send(mail as never)
    const [{ to, text }] = smtp.mails
    expect(to).toEqual(["jane@example.com"])
    expect(text).toContain(`Message-ID: ${id}`)
    expect(text).toContain("From: Shop <noreply@example.com>")
    expect(text).toContain("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=")
    expect(text).toContain("Content-Type: text/plain")
    expect(text).toContain("<p>Welcome</p>")
  })

  it("fails when the login is wrong, so that Medusa keeps the notification as failed", async () => {
    await expect(providerFor("shop", "wrong").send(mail as never)).rejects.toThrow(/Invalid login/)
  })

  it("fails without a content", async () => {
    await expect(providerFor("shop", "secret").send({ ...mail, content: undefined } as never)).rejects.toThrow(
      /content/,
    )
  })
})
