import { spawn, type ChildProcess } from "node:child_process"
import { connect } from "node:net"
import { findFreePort } from "../../src/server/postgres/embedded"
import { address } from "../contracts/dummyjson/givens"
import { send } from "../setup/http"
import { describeWith, findProgram, redisServer } from "../setup/programs"
import { startServer, waitFor } from "../setup/server"

/** One command to Redis, in its own protocol. */
function ask(port: number, ...commands: string[]): Promise<string> {
  return new Promise((done, failed) => {
    let text = ""
    const socket = connect(port, "localhost").on("error", failed)
    socket.on("data", (chunk) => (text += chunk)).on("end", () => done(text))
    socket.write(`${[...commands, "QUIT"].join("\r\n")}\r\n`)
  })
}

describeWith(redisServer)("with REDIS_URL and REDIS_PASSWORD", () => {
  let redis: ChildProcess
  let port: number
  const password = "redis-password"
  beforeAll(async () => {
    port = await findFreePort()
    const args = ["--port", String(port), "--requirepass", password, "--save", "", "--appendonly", "no"]
    redis = spawn(findProgram(redisServer)!, args, { stdio: ["ignore", "pipe", "ignore"] })
    let output = ""
    redis.stdout!.on("data", (chunk) => (output += chunk))
    await waitFor(() => output.includes("Ready to accept connections"), () => redis.exitCode !== null, () => output) // prettier-ignore
  })
  afterAll(() => redis.kill())

  it("two processes serve one shop: events, workflows and locks go through Redis", async () => {
    const env = { REDIS_URL: `redis://localhost:${port}`, REDIS_PASSWORD: password }
    const first = await startServer({ env })
    const second = await startServer({ env, database: first.databaseUrl.split("/").pop() })
    try {
      const email = `${Date.now()}@example.com`
      const json = { email, password: "SecurePass123", firstName: "Jane", lastName: "Smith" }
      const { body } = await send("POST /api/v1/auth/register", { json }, first.url)
      // 250 in stock, two doors, six buyers who want 50 each: five of them get it.
      const order = { products: [{ id: 24, quantity: 50 }], shippingAddress: address }
      const asked = { token: body.token as string, json: order }
      const doors = [first, second, first, second, first, second]
      const replies = await Promise.all(doors.map(({ url }) => send("POST /api/v1/orders", asked, url)))
      const statuses = replies.map(({ status }) => status).sort()
      expect(statuses).toEqual([201, 201, 201, 201, 201, 422])
      expect(await ask(port, `AUTH ${password}`, "KEYS *")).toMatch(/bull:|medusa/i)
    } finally {
      await Promise.all([first.stop(), second.stop()])
    }
  }, 120_000)

  it("rate limits are counted there; when it is away, logins are refused and reads go on", async () => {
    const env = { REDIS_URL: `redis://localhost:${port}`, REDIS_PASSWORD: password, RATE_LIMIT: "on" }
    const first = await startServer({ env })
    const second = await startServer({ env, database: first.databaseUrl.split("/").pop() })
    try {
      const json = { email: "nobody@example.com", password: "notThePassword" }
      const logIn = ({ url }: { url: string }) => send("POST /api/v1/auth/login", { json }, url)
      const statuses = []
      for (const door of [first, second, first, second, first, second]) statuses.push((await logIn(door)).status)
      expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
      redis.kill("SIGSTOP")
      const refused = await logIn(first)
      expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 503, code: "SERVICE_UNAVAILABLE" })
      expect((await send("GET /api/v1/products/1", {}, first.url)).status).toBe(200)
    } finally {
      redis.kill("SIGCONT")
      await Promise.all([first.stop(), second.stop()])
    }
  }, 120_000)
})
