import { portico } from "../../src/portico"
import { readSettings } from "../../src/server/settings"

const account = { TWILIO_ACCOUNT_SID: "AC1", TWILIO_AUTH_TOKEN: "token" }

it("become the provider's options", () => {
  expect(readSettings({}).twilio).toBeUndefined()
  const given = { accountSid: "AC1", authToken: "token", from: "+15005550006" }
  expect(readSettings({ ...account, TWILIO_FROM: "+15005550006" }).twilio).toEqual(given)
})

it.each([
  [{ TWILIO_ACCOUNT_SID: "SK1" }, /^TWILIO_ACCOUNT_SID must begin with AC/],
  [{ TWILIO_ACCOUNT_SID: "AC1", TWILIO_FROM: "+15005550006" }, /^TWILIO_AUTH_TOKEN is not set/],
  [account, /^Neither TWILIO_FROM nor TWILIO_MESSAGING_SERVICE_SID is set/],
])("tell what an account lacks: %o", (env, message) => expect(() => readSettings(env)).toThrow(message))

const smtp = { host: "localhost", port: 25, from: "Shop <noreply@example.com>" }
const twilio = { accountSid: "AC1", authToken: "token", messagingServiceSid: "MG1" }
const local = { local: ["feed"] }

it.each([
  [{}, { ...local, outbox: ["email", "sms"] }],
  [{ smtp }, { ...local, smtp: ["email"], outbox: ["sms"] }],
  [{ twilio }, { ...local, twilio: ["sms"], outbox: ["email"] }],
  [
    { smtp, twilio },
    { ...local, smtp: ["email"], twilio: ["sms"] },
  ],
  [
    { twilio, outbox: undefined },
    { ...local, twilio: ["sms"] },
  ],
])("give each channel one provider, the outbox what is left: %o", (given, expected) => {
  const { modules } = portico({ secret: "s".repeat(32), outbox: "outbox.jsonl", ...given })
  const [, { options }] = modules as { options: { providers: { id: string; options: { channels: string[] } }[] } }[]
  expect(Object.fromEntries(options.providers.map(({ id, options }) => [id, options.channels]))).toEqual(expected)
})

it("portico() wants a sender for Twilio", () => {
  const options = { secret: "s".repeat(32), twilio: { accountSid: "AC1", authToken: "token" } }
  expect(() => portico(options)).toThrow(/option "twilio": needs from or messagingServiceSid/)
})
