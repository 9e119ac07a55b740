import { newMobile, readLinkToken } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"
import { inParallel, openCodes, wrongCodes } from "./support/codes"
import { letTimePass } from "./support/database"
import { codeDoors, passwordDoors, sendDoors } from "./support/doors"
import { figures } from "./support/figures"
import { logIn, logInToMedusa, newAddress, newCustomer, wrongPassword } from "./support/people"
import { lookOf, sendRaw } from "./support/raw"
import { dumpTexts, findSecrets } from "./support/secrets"

const [minute, hour, day] = [60, 3600, 24 * 3600]
const codesSent: string[] = []
let server: TestServer
let codes: ReturnType<typeof openCodes>
const pass = (seconds: number) => letTimePass(server.databaseUrl, seconds)

beforeAll(async () => {
  const env = { RATE_LIMIT: "on", RATE_LIMIT_MAX_REQUESTS: "1000", TRUSTED_PROXIES: "127.0.0.1,::1" }
  server = await startServer({ env })
  codes = openCodes(server.url, server.databaseUrl)
}, 120_000)
afterAll(() => server.stop())

/** A number with an account and a code. */
async function newNumber() {
  const { mobile } = await newCustomer(server.url)
  await codes.ask(mobile)
  codesSent.push(await codes.read(mobile))
  return mobile
}

describe("guessing a one-time code", () => {
  it.each([
    ["our doors", codeDoors.slice(0, 2)],
    ["Medusa's door", codeDoors.slice(2)],
  ])("from ever new addresses for a day, through %s, stays hopeless", async (name, doors) => {
    const { mobile } = await newCustomer(server.url)
    let [sent, compared, now] = [0, 0, 0]
    while (now < day - minute) {
      const { status, headers } = await codes.ask(mobile, sendDoors[sent % 2])
      if (status === 200) {
        sent += 1
        codesSent.push(await codes.read(mobile))
        for (const [at, wrong] of wrongCodes(codesSent.at(-1)!, 5).entries()) {
          await codes.guess(mobile, wrong, doors[at % doors.length])
        }
        compared += 5 - (await codes.triesLeft(mobile))
      }
      const wait = Math.min(Number(headers["retry-after"] ?? 30), 30 * minute)
      await pass(wait)
      now += wait
    }
    const chance = compared / 1e6
    figures.add(`OTP guessing in a day, ${name}`, `${sent} codes, ${compared} guesses compared, chance ${chance.toExponential()}`) // prettier-ignore
    expect(chance).toBeLessThanOrEqual(2e-5)
  })

  it("is over after five wrong ones: the right code is refused by every door", async () => {
    const mobile = await newNumber()
    for (const [at, wrong] of wrongCodes(await codes.read(mobile), 5).entries()) {
      const { status } = await codes.guess(mobile, wrong, codeDoors[at % 3])
      expect([400, 401]).toContain(status)
    }
    for (const door of codeDoors) {
      const { status, text } = await codes.guess(mobile, await codes.read(mobile), door)
      expect({ status, isRefused: /invalid|expired/i.test(text) }).toEqual({
        status: door.line.includes("/auth/customer") ? 401 : 400,
        isRefused: true,
      })
    }
  })

  it("is over after five of twenty at once", async () => {
    const mobile = await newNumber()
    const wrong = wrongCodes(await codes.read(mobile), 20)
    const replies = await inParallel(20, (at) => codes.guess(mobile, wrong[at], codeDoors[at % 3]))
    expect(replies.filter(({ status }) => status === 200)).toEqual([])
    expect(await codes.triesLeft(mobile)).toBe(0)
    // The twenty have used up the number's wrong codes of a day, so not even the right one is compared.
    expect((await codes.guess(mobile, await codes.read(mobile))).status).toBe(429)
  })

  it("does not outlive the code: 300 seconds", async () => {
    const mobile = await newNumber()
    await pass(299)
    const early = await codes.guess(mobile, await codes.read(mobile))
    expect(early.status).toBe(200)
    const other = await newNumber()
    await pass(301)
    for (const door of codeDoors) {
      expect([400, 401]).toContain((await codes.guess(other, await codes.read(other), door)).status)
    }
  })
})

describe("a one-time code", () => {
  it("lets one of twenty in who have it at once", async () => {
    const mobile = await newNumber()
    const code = await codes.read(mobile)
    const replies = await inParallel(20, (at) => codes.guess(mobile, code, codeDoors[at % 3]))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it("is not sent again within 30 seconds, and the one that was sent stays good", async () => {
    const mobile = await newNumber()
    for (const door of sendDoors) {
      const { status, headers } = await codes.ask(mobile, door)
      const retryAfter = Number(headers["retry-after"])
      expect({ status, isSoon: retryAfter > 0 && retryAfter <= 30 }).toEqual({ status: 429, isSoon: true })
    }
    expect((await codes.guess(mobile, await codes.read(mobile))).status).toBe(200)
    await pass(31)
    expect((await codes.ask(mobile)).status).toBe(200)
    codesSent.push(await codes.read(mobile))
  })

  it("is worth nothing when a newer one was sent", async () => {
    const mobile = await newNumber()
    const old = await codes.read(mobile)
    await pass(31)
    await codes.ask(mobile)
    if ((await codes.read(mobile)) !== old) expect((await codes.guess(mobile, old)).status).toBe(400)
  })
})

describe("asking for codes to 300 numbers in an hour from one address", () => {
  it.each([
    ["kishanskraft", sendDoors.slice(0, 1)],
    ["/store/otp", sendDoors.slice(1)],
    ["both doors", sendDoors],
  ])("sends twenty at most through %s, and tells nothing of who has an account", async (name, doors) => {
    const headers = newAddress()
    const mobiles = await inParallel(300, async () => newMobile())
    // One among the first, which are sent, and one that is refused.
    for (const at of [1, 280]) mobiles[at] = (await newCustomer(server.url)).mobile
    const looks = []
    for (const [at, mobile] of mobiles.entries()) {
      looks.push(lookOf(await codes.ask(mobile, doors[at % doors.length], headers), mobile))
      if (at % 75 === 74) await pass(15 * minute)
    }
    const sent = await codes.countSent(mobiles)
    figures.add(`OTP spraying, ${name}`, `${sent} of 300 sent in an hour`)
    expect(sent).toBeLessThanOrEqual(20)
    expect(looks[1]).toEqual(looks[1 + doors.length])
    expect(looks[280]).toEqual(looks[280 + doors.length])
  })

  it("counts an address for fifteen minutes, too: kishanskraft answers ten", async () => {
    await pass(hour)
    const headers = newAddress()
    const statuses = []
    for (let at = 0; at < 12; at += 1) statuses.push((await codes.ask(newMobile(), sendDoors[0], headers)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    expect(statuses.slice(10)).toEqual([429, 429])
  })
})

describe("what is left behind", () => {
  it("in the server's output and in its database holds no code, no password and no token", async () => {
    const customer = await newCustomer(server.url)
    const passwords = [customer.password, wrongPassword, "Another@123$", "YetAnother@123$"]
    for (const { line, json } of passwordDoors) {
      await sendRaw(line, { json: json(customer.email, wrongPassword), headers: newAddress() }, server.url)
    }
    await pass(16 * minute)
    const post = (path: string, json: object, token?: string) =>
      sendRaw(`POST /api/v1/auth/${path}`, { json, token, headers: newAddress() }, server.url)
    const first = await logIn(customer, server.url)
    const refreshed = await post("refresh", first)
    const second = refreshed.body
    const change = { currentPassword: customer.password, newPassword: passwords[2] }
    const changed = await post("change-password", change, second.token)
    await post("forgot-password", { email: customer.email })
    const reset = await readLinkToken(customer.email, "reset-password")
    const resetDone = await post("reset-password", { token: reset, newPassword: passwords[3] })
    expect([refreshed, changed, resetDone].map(({ text, status }) => (status === 200 ? 200 : text))).toEqual([
      200, 200, 200,
    ])
    const native = await logInToMedusa({ ...customer, password: passwords[3] }, server.url)
    await codes.ask(customer.mobile)
    codesSent.push(await codes.read(customer.mobile))
    const byCode = await codes.guess(customer.mobile, codesSent.at(-1)!)
    expect(byCode.status).toBe(200)

    const secrets = {
      code: codesSent,
      password: passwords,
      token: [first.token, second.token, native, byCode.body.data.token, reset],
      "refresh token": [first.refreshToken, second.refreshToken],
      "welcome link": [await readLinkToken(customer.email, "verify-email")],
    }
    for (const [kind, values] of Object.entries(secrets)) {
      for (const [at, value] of values.entries()) expect([kind, at, typeof value]).toEqual([kind, at, "string"])
    }
    const dump = await dumpTexts(server.databaseUrl)
    const looked = Object.values(secrets).flat().length
    figures.add("secrets left behind", `none of ${looked} in ${dump.length >> 10} kB of tables and ${server.output().length >> 10} kB of output`) // prettier-ignore
    expect(findSecrets(dump, secrets)).toEqual([])
    expect(findSecrets(server.output(), secrets)).toEqual([])
  })
})
