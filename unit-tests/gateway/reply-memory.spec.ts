import type { Operation } from "../../src/gateway/operation"
import { makeReady } from "../../src/gateway/ready-reply"
import { ReplyMemory } from "../../src/gateway/reply-memory"

const settings = { seconds: { products: 300 }, bytes: 1_000_000, maxAge: 0, sMaxAge: 1, staleWhileRevalidate: 0 }
const operation = { cache: "products", auth: "public", status: 200 } as Operation
const ready = (body: unknown) => makeReady(operation, body, "public", false)

function openMemory(more: Partial<typeof settings> = {}) {
  const memory = new ReplyMemory({ ...settings, ...more })
  memory.open()
  return memory
}

/** A reply that comes when it is told to. */
function pending(body: unknown) {
  let come = () => {}
  const gate = new Promise<void>((done) => (come = done))
  const make = jest.fn(async () => {
    await gate
    return ready(body)
  })
  return { make, come }
}

it("gives what it has, by its key and by each address that led to it", async () => {
  const memory = openMemory()
  const make = jest.fn(async () => ready("kettle"))
  const first = await memory.read({ key: "1", address: "/1" }, make)
  expect(await memory.read({ key: "1", address: "/1/" }, make)).toBe(first)
  expect([memory.find("/1"), memory.find("/1/"), memory.find("/2")]).toEqual([first, first, undefined])
  expect(make).toHaveBeenCalledTimes(1)
})

it("asks once, however many want it at the same time", async () => {
  const memory = openMemory()
  const { make, come } = pending("kettle")
  const all = [1, 2, 3].map(() => memory.read({ key: "1", address: "/1" }, make))
  come()
  expect(new Set(await Promise.all(all)).size).toBe(1)
  expect(make).toHaveBeenCalledTimes(1)
})

it("tells a failure to all who wait for it, and asks anew afterwards", async () => {
  const memory = openMemory()
  const failing = jest.fn(async () => Promise.reject(new Error("gone")))
  const asked = { key: "1", address: "/1" }
  const both = await Promise.allSettled([memory.read(asked, failing), memory.read(asked, failing)])
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"])
  expect(failing).toHaveBeenCalledTimes(1)
  await memory.read(asked, async () => ready("kettle"))
  expect(memory.find("/1")).toBeDefined()
})

it("keeps nothing that was read before a change, and lets nobody wait for it who asks after it", async () => {
  const memory = openMemory()
  const old = pending("old")
  const early = memory.read({ key: "1", address: "/1" }, old.make)
  memory.forget()
  const late = memory.read({ key: "1", address: "/1" }, async () => ready("new"))
  expect((await late).bytes.toString()).toBe('"new"')
  old.come()
  expect((await early).bytes.toString()).toBe('"old"')
  expect(memory.find("/1")!.bytes.toString()).toBe('"new"')
})

it("keeps nothing before it is opened, nor from before it was closed", async () => {
  const memory = new ReplyMemory(settings)
  const asked = { key: "1", address: "/1" }
  await memory.read(asked, async () => ready("closed"))
  expect(memory.find("/1")).toBeUndefined()
  memory.open()
  await memory.read(asked, async () => ready("open"))
  memory.close()
  memory.open()
  expect(memory.find("/1")).toBeUndefined()
})

it("lets a reply go when its time is over", async () => {
  const memory = openMemory({ seconds: { products: 0.2 } })
  await memory.read({ key: "1", address: "/1" }, async () => ready("kettle"))
  expect(memory.find("/1")).toBeDefined()
  await new Promise((done) => setTimeout(done, 800))
  expect(memory.find("/1")).toBeUndefined()
})

it("holds no more bytes than it may, whatever is asked, and goes on holding what is asked again and again", async () => {
  const memory = openMemory({ bytes: 200_000 })
  const hot = { key: "hot", address: "/hot" }
  const make = jest.fn(async () => ready("x".repeat(1000)))
  await memory.read(hot, make)
  for (let at = 0; at < 1000; at += 1) {
    await memory.read({ key: String(at), address: `/${at}` }, async () => ready("x".repeat(1000)))
    expect(memory.find("/hot")).toBeDefined()
  }
  const held = Array.from({ length: 1000 }, (_, at) => memory.find(`/${at}`)).filter(Boolean)
  expect(held.length).toBeGreaterThan(50)
  expect(held.length).toBeLessThan(100)
  expect(make).toHaveBeenCalledTimes(1)
})

it("keeps no reply that would push out all others, and no address that is longer than any of ours", async () => {
  const memory = openMemory()
  await memory.read({ key: "big", address: "/big" }, async () => ready("x".repeat(500_000)))
  await memory.read({ key: "1", address: `/1?${"x".repeat(600)}` }, async () => ready("kettle"))
  expect([memory.find("/big"), memory.find(`/1?${"x".repeat(600)}`)]).toEqual([undefined, undefined])
})

it("says what it is told to browsers and shared caches", () => {
  expect(openMemory().cacheControl(operation)).toBe("public, max-age=0, s-maxage=1, stale-if-error=300")
  expect(openMemory({ maxAge: 60, staleWhileRevalidate: 30 }).cacheControl(operation)).toBe(
    "public, max-age=60, s-maxage=1, stale-while-revalidate=30, stale-if-error=300",
  )
})
