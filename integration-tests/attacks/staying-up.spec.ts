import { newEmail, readLinkToken } from "../setup/people"
import { startServer, type TestServer } from "../setup/server"
import { inParallel } from "./support/codes"
import { figures } from "./support/figures"
import { logIn, newCustomer, wrongPassword, type Customer } from "./support/people"
import { sendRaw } from "./support/raw"
import { ms, percentile } from "./support/statistics"

/** A token at whose header nothing is amiss, and whose claims are no JSON. */
const notJson = (token: string) => `${token.split(".")[0]}.${Buffer.from("not JSON").toString("base64url")}.AAAA`
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

let server: TestServer
let customer: Customer
beforeAll(async () => {
  server = await startServer()
  customer = await newCustomer(server.url)
}, 120_000)
afterAll(() => server.stop())

const post = (path: string, json: object) => sendRaw(`POST /api/v1/auth/${path}`, { json }, server.url)

/** Forty clients who send one wrong login after another until they are told to stop. */
function flood() {
  let isOver = false
  const told = new Map<number, number>()
  const client = async () => {
    while (!isOver) {
      const { status } = await post("login", { email: newEmail(), password: wrongPassword })
      told.set(status, (told.get(status) ?? 0) + 1)
    }
  }
  const begun = performance.now()
  const clients = Promise.all(Array.from({ length: 40 }, client))
  return {
    told,
    seconds: () => (performance.now() - begun) / 1000,
    async stop() {
      isOver = true
      await clients
    },
  }
}

/** Reads a page of products over and over, for so many milliseconds. */
async function read(duration = 5000) {
  const times: number[] = []
  const statuses = new Set<number>()
  for (const end = performance.now() + duration; performance.now() < end;) {
    const begun = performance.now()
    statuses.add((await sendRaw("GET /api/v1/products?limit=10", {}, server.url)).status)
    times.push(performance.now() - begun)
  }
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(times, share))
  return { statuses: [...statuses], p99, figure: `p50 ${ms(p50)}, p99 ${ms(p99)}, ${times.length} in 5 s` }
}

/** Tries the right password five times at once, until there was no time for any of them. */
async function knockInVain() {
  for (let round = 0; round < 5; round += 1) {
    const replies = await inParallel(5, () => post("login", customer))
    if (replies.every(({ status }) => status === 503)) return
  }
  throw new Error("There was time; this shows nothing.")
}

describe("a flood of logins", () => {
  let idle: Awaited<ReturnType<typeof read>>
  let busy: typeof idle
  let told: Map<number, number>
  let reset: { json: { token: string; newPassword: string }; status: number }

  beforeAll(async () => {
    const other = await newCustomer(server.url)
    await post("forgot-password", other)
    const json = { token: await readLinkToken(other.email, "reset-password"), newPassword: "Another@123$" }
    await read(1000)
    idle = await read()
    const flooding = flood()
    busy = await read()
    told = new Map(flooding.told)
    const perSecond = (status: number) => ((told.get(status) ?? 0) / flooding.seconds()).toFixed(1)
    figures.add("reads, idle", idle.figure)
    figures.add("reads, 40 clients flood logins", busy.figure)
    figures.add("logins meanwhile, in a second", `${perSecond(400)} compared, ${perSecond(503)} told to come again (503)`) // prettier-ignore
    await knockInVain()
    reset = { json, status: (await post("reset-password", json)).status }
    await flooding.stop()
  }, 60_000)

  it("leaves those who read alone, and is sent away where it is too much", () => {
    expect([idle.statuses, busy.statuses]).toEqual([[200], [200]])
    expect(busy.p99).toBeLessThan(1000)
    expect([...told.keys()].sort()).toEqual([400, 503])
  })

  it("locks nobody out whose right password there was no time to compare", async () => {
    expect((await post("login", customer)).status).toBe(200)
  })

  // The token is used up, and then there is no time to hash the password.
  it("uses up no reset token for which there was no time", async () => {
    if (reset.status !== 200) expect((await post("reset-password", reset.json)).status).toBe(200)
    else throw new Error("There was time; this shows nothing.")
  })
})

describe("a token with a byte changed", () => {
  /** At 64 places, a letter of it for another one; the last letters hold bits that mean nothing. */
  const changed = (token: string) =>
    Array.from({ length: 64 }, () => {
      const at = Math.floor(Math.random() * (token.length - 2))
      const letter = alphabet[Math.floor(Math.random() * 64)]
      return token[at] === letter || token[at] === "." ? `x${token}` : token.slice(0, at) + letter + token.slice(at + 1)
    })
  const statuses = async (line: string, tokens: string[]) => {
    const replies = []
    for (const token of tokens) replies.push((await sendRaw(line, { token }, server.url)).status)
    return new Set(replies)
  }
  const login = async () => (await logIn(await newCustomer(server.url), server.url)).token

  it("opens no contract", async () => {
    const token = await login()
    const tokens = [...changed(token), notJson(token)]
    for (const line of [
      "GET /api/v1/auth/me",
      "GET /backend/api/auth.php?action=profile",
      "POST /api/v1/auth/logout",
    ]) {
      expect(await statuses(line, tokens)).toEqual(new Set([401]))
    }
    expect((await sendRaw("GET /api/v1/auth/me", { token }, server.url)).status).toBe(200)
  })

  // One of them, whose claims are no JSON any more, throws where nobody catches it and takes the process along: last of all.
  it("opens nothing of Medusa's, and does not stop the server", async () => {
    const token = await login()
    const told = await statuses("GET /store/customers/me", [...changed(token), notJson(token)]).catch(() => "no answer")
    const code = await Promise.race([server.exited, new Promise((done) => setTimeout(done, 500, "it runs"))])
    figures.add("/store with a token whose claims are no JSON", `the server's exit code: ${code}`)
    expect(told).toEqual(new Set([401]))
    expect(await statuses("GET /admin/users/me", changed(token))).toEqual(new Set([401]))
  })
})
