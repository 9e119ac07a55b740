import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { send } from "../setup/http"
import { runProgram, startServer, waitFor, type TestServer } from "../setup/server"

jest.setTimeout(180_000)

/** A zombie whose parent nobody waits for is not alive. */
const isAlive = (pid: number) =>
  /^[^Z]/.test(spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim())

describe("with a database of its own", () => {
  let folder: string
  const start = () => startServer({ env: { DATABASE_URL: "", DATA_DIR: folder } })
  const postgresPid = () => Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0])
  const countProducts = async (server: TestServer) => (await send("GET /api/v1/products", {}, server.url)).body.total

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "portico-life-"))
    chmodSync(folder, 0o711)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("sets itself up, stops the database when told to stop, and comes back in 20 seconds", async () => {
    const first = await start()
    expect(first.output()).toContain("admin@example.com / Admin#12345")
    for (const [, line] of first.output().matchAll(/^ {2}(curl 'http.*)$/gm)) {
      const { stdout } = spawnSync("sh", ["-c", line], { encoding: "utf8" })
      expect(JSON.stringify(JSON.parse(stdout))).toContain('"id":')
    }
    expect(await first.stop()).toBe(0)
    expect(existsSync(join(folder, "postgres/postmaster.pid"))).toBe(false)

    const begun = Date.now()
    const second = await start()
    expect(Date.now() - begun).toBeLessThan(20_000)
    expect(await countProducts(second)).toBe(24)
    await second.stop()
  })

  it("recovers from kill -9 of the server alone, whose database goes on as an orphan", async () => {
    const first = await start()
    const orphan = postgresPid()
    first.child.kill("SIGKILL")
    await waitFor(() => first.child.signalCode === "SIGKILL", () => false, first.output) // prettier-ignore
    expect(isAlive(orphan)).toBe(true)
    const second = await start()
    expect(postgresPid()).toBe(orphan)
    expect(await countProducts(second)).toBe(24)
    await second.stop()
    expect(isAlive(orphan)).toBe(false)
  })

  it("recovers from kill -9 of everything, and from a lock file whose number is another program's by now", async () => {
    const first = await start()
    const pid = postgresPid()
    first.child.kill("SIGKILL")
    spawnSync("sh", ["-c", `kill -9 ${pid} $(ps -o pid= --ppid ${pid})`])
    await waitFor(() => !isAlive(pid), () => false, first.output) // prettier-ignore
    const lock = join(folder, "postgres/postmaster.pid")
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(process.pid)))
    const second = await start()
    expect(await countProducts(second)).toBe(24)
    await second.stop()
  })
})

const isRoot = process.getuid?.() === 0
;(isRoot ? describe : describe.skip)("as root, in a folder that is closed to everybody else", () => {
  it("keeps the database where its own user can get to it", async () => {
    const closed = mkdtempSync(join(tmpdir(), "portico-closed-"))
    const { exited, output } = runProgram("src/scripts/start-database.ts", { DATA_DIR: join(closed, "data") })
    expect({ code: await exited, output: output() }).toEqual({
      code: 0,
      output: expect.stringContaining("postgres://"),
    })
    const { url, pid } = JSON.parse(output().trim().split("\n").pop()!)
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query("show data_directory")
    await client.end()
    expect(rows[0].data_directory).toMatch(/^\/var\/lib\/portico-[0-9a-f]{12}\/postgres$/)
    process.kill(pid, "SIGINT")
    await waitFor(() => !isAlive(pid), () => false, output) // prettier-ignore
    for (const folder of [closed, dirname(rows[0].data_directory)]) rmSync(folder, { recursive: true, force: true })
  })
})

describe("told to stop", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("by %s it finishes the requests in flight", async (signal) => {
    const server = await startServer()
    // bcrypt takes a quarter of a second: long enough to be in flight.
    const json = { email: "jane@example.com", password: "SecurePass123", firstName: "Jane", lastName: "Smith" }
    const inFlight = send("POST /api/v1/auth/register", { json }, server.url)
    await new Promise((done) => setTimeout(done, 100))
    server.child.kill(signal)
    expect((await inFlight).status).toBe(201)
    expect(await server.exited).toBe(0)
  })
})

describe("what keeps it from starting is told in one line", () => {
  async function fail(env: Record<string, string>) {
    const { exited, output } = runProgram("src/server/main.ts", { DATA_DIR: process.env.TEST_FOLDER!, ...env })
    const code = await exited
    return { code, lines: output().trim().split("\n") }
  }

  it("a port in use", async () => {
    const holder = createServer().listen(0, "0.0.0.0")
    await new Promise((done) => holder.once("listening", done))
    const { port } = holder.address() as { port: number }
    const failed = await fail({ PORT: String(port) })
    holder.close()
    expect(failed).toEqual({
      code: 1,
      lines: [`Port ${port} on 0.0.0.0 is in use. Stop what holds it, or set PORT to another.`],
    })
  })

  it("a setting that is wrong", async () => {
    const { code, lines } = await fail({ PORT: "0" })
    expect({ code, lines }).toEqual({
      code: 1,
      lines: ["PORT must be a number from 1 to 65535. Correct it in the environment or in .env."],
    })
  })

  it("a DATABASE_URL that nobody answers", async () => {
    const failed = await fail({ PORT: "39817", DATABASE_URL: "postgres://a:secret@localhost:1/x" })
    expect(failed.code).toBe(1)
    expect(failed.lines).toEqual([
      "DATABASE_URL: no PostgreSQL answers at localhost:1/x (ECONNREFUSED). Start it, correct the address, or unset DATABASE_URL.",
    ])
  })

  it("a data folder that cannot be written", async () => {
    const file = join(process.env.TEST_FOLDER!, "a-file")
    writeFileSync(file, "")
    const { code, lines } = await fail({ PORT: "39818", DATABASE_URL: "", DATA_DIR: join(file, "data") })
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [`The data folder ${join(file, "data")} cannot be written (ENOTDIR). Set DATA_DIR to one that can.`],
    })
  })

  it("production without its secrets", async () => {
    const { code, lines } = await fail({ NODE_ENV: "production", PORT: "39819" })
    expect(code).toBe(1)
    expect(lines).toEqual(["JWT_SECRET is not set, and production has no default for it. Set it and start again."])
  })
})

describe("readiness", () => {
  it("is told with what is missing, and liveness without", async () => {
    const server = await startServer()
    expect((await send("GET /health/ready", {}, server.url)).body).toEqual({
      status: "ready",
      checks: { database: "ok", migrations: "ok", search_index: "ok" },
    })
    const client = new Client({ connectionString: server.databaseUrl })
    await client.connect()
    const migration = "(select id from mikro_orm_migrations where name ~ 'Migration20261121' limit 1)"
    await client.query(`delete from mikro_orm_migrations where id in ${migration}`)
    const unmigrated = await send("GET /health/ready", {}, server.url)
    expect(unmigrated.status).toBe(503)
    expect(unmigrated.body.checks.migrations).toMatch(/migrations are not applied/)
    await client.end()
    expect((await send("GET /health", {}, server.url)).body).toBe("OK")
    await server.stop()
  })
})

describe("seeding", () => {
  async function count(databaseUrl: string) {
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    const { rows } = await client.query(
      `select (select count(*) from product) products, (select count(*) from price) prices,
        (select count(*) from review) reviews, (select count(*) from inventory_level) levels,
        (select max(updated_at) from product) touched, (select count(*) from sales_channel) channels,
        (select count(*) from shipping_option) options, (select count(*) from api_key) keys`,
    )
    await client.end()
    return rows[0]
  }

  it("changes nothing the second time, even when the first was cut off", async () => {
    const before = await count(`${process.env.TEST_POSTGRES}/portico`)
    const first = await startServer()
    await first.stop()
    const client = new Client({ connectionString: first.databaseUrl })
    await client.connect()
    await client.query(`update store set metadata = '{"demo_shop":"begun"}'`)
    await client.end()
    const second = await startServer({ database: first.databaseUrl.split("/").pop() })
    await second.stop()
    expect(await count(first.databaseUrl)).toEqual(before)
  })
})
