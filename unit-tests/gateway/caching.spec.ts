import { once } from "node:events"
import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { generateKeyPairSync } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { gallery } from "../../src/contracts/gallery/contract"
import { shop } from "../../src/contracts/shop/contract"
import { createDoor } from "../../src/gateway/gateway"
import { ReplyMemory } from "../../src/gateway/reply-memory"
import { Tokens, type NewClaims } from "../../src/gateway/tokens"
import { send as sendTo, type Asked } from "../../integration-tests/setup/http"

/** Operations on one path of two contracts, over a real server; what they answer says how often they were asked. */
let calls: string[] = []
const handle = (id: string) => async (input: unknown) => {
  calls.push(id)
  return { id, input, calls: calls.length }
}
const [query, params] = [z.object({ limit: z.int().optional() }), z.object({ id: z.string() })]
const products = { summary: "", cache: "products", reply: z.any(), request: { query } } as const
const operations = [
  shop.operation({ ...products, address: "GET /api/products", auth: "public", handle: handle("shop") }),
  gallery.operation({ ...products, address: "GET /api/products", auth: "public", handle: handle("gallery") }),
  shop.operation({ ...products, address: "GET /api/drawings", auth: "optional", handle: handle("drawings") }),
  shop.operation({ ...products, address: "GET /api/products/:id", auth: "public", request: { params }, handle: handle("one") }), // prettier-ignore
  shop.operation({ address: "GET /api/plain", summary: "", auth: "public", reply: z.any(), handle: handle("plain") }),
]

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
})
const tokens = new Tokens({ current: { privateKey, keyid: "key" }, findPublicKey: () => publicKey })
const tokenOf = (contract: string) =>
  tokens.sign({ contract, role: "user", sid: "s", sub: 1, actor_id: "a" } as unknown as NewClaims, 60).token

const settings = { seconds: { products: 300 }, bytes: 1e6, maxAge: 0, sMaxAge: 1, staleWhileRevalidate: 0 }
const memory = new ReplyMemory(settings)
let counted = 0
const door = createDoor({
  operations,
  tokens,
  memory,
  corsOrigins: ["http://localhost:3000"],
  keyStore: {} as never,
  rateLimits: {
    store: { consume: async () => ({ isOver: (counted += 1) > 90, remaining: 90 - counted, resetsIn: 60 }) },
    general: { requests: 90, seconds: 60 },
  },
  trustedProxies: [],
  isAlive: async () => true,
  isPermitted: async () => true,
  checkReplies: false,
  openContext: async () => ({}),
  log: () => {},
  logError: (_, error) => console.error(error),
})

let server: Server
const send = (line: string, asked?: Asked) =>
  sendTo(line, asked, `http://localhost:${(server.address() as AddressInfo).port}`)
const statusOf = async (line: string, asked?: Asked) => (await send(line, asked)).headers.get("cache-status")
const [hit, miss] = ["portico; hit", "portico; fwd=miss"]

beforeAll((done) => void (server = createServer((req, res) => void door.handle(req, res)).listen(0, done)))
afterAll(() => void server.close())
beforeEach(() => {
  memory.close()
  memory.open()
  calls = []
  counted = 0
})

it("tells the contracts of one path apart by token and header, kept or not", async () => {
  for (const cacheStatus of [miss, hit]) {
    const asked = [{}, { token: tokenOf("gallery") }, { headers: { "x-api-contract": "gallery" } }, { token: tokenOf("shop"), headers: { "x-api-contract": "gallery" } }] // prettier-ignore
    const replies = []
    for (const one of asked) replies.push(await send("GET /api/products", one))
    expect(replies.map(({ body }) => body.data.id)).toEqual(["shop", "gallery", "gallery", "shop"])
    expect(replies[0].headers.get("cache-status")).toBe(cacheStatus)
    expect(replies[0].headers.get("vary")).toBe("Origin, Authorization, X-Api-Contract")
  }
  expect(calls).toEqual(["shop", "gallery"])
})

it("finds the same reply by whatever address asks for it, and another for another question", async () => {
  const same = [
    "/api/products?limit=3",
    "/api/products/?limit=3",
    "/api/products?x=1&limit=3",
    "/api/products?limit=3&y",
  ]
  for (const path of same) await send(`GET ${path}`)
  expect(calls).toEqual(["shop"])
  expect((await send("GET /api/products?limit=4")).body.data.input.query).toEqual({ limit: 4 })
})

it("keeps nothing that fails, and nothing that does not say so", async () => {
  for (const _ of [1, 2]) {
    const failed = await send("GET /api/products?limit=no")
    expect([failed.status, failed.headers.get("cache-control")]).toEqual([400, "no-store"])
    const plain = await send("GET /api/plain")
    expect(["cache-control", "etag"].map((name) => plain.headers.get(name))).toEqual(["no-store", null])
  }
  expect(calls).toEqual(["plain", "plain"])
})

it("answers who takes a token anew where one is taken, and refuses a bad one", async () => {
  await send("GET /api/drawings")
  const known = await send("GET /api/drawings", { token: tokenOf("shop") })
  expect([known.body.data.calls, known.headers.get("cache-control")]).toEqual([2, "no-store"])
  expect((await send("GET /api/drawings", { token: "bad" })).status).toBe(401)
  expect(await statusOf("GET /api/drawings")).toBe(hit)
})

it("has the headers of its own request on a kept reply, and on 304", async () => {
  const { headers } = await send("GET /api/products/1")
  const asked = { headers: { origin: "http://localhost:3000", "if-none-match": headers.get("etag")!, "x-request-id": "mine" } } // prettier-ignore
  const fresh = await send("GET /api/products/1", { headers: { ...asked.headers, "if-none-match": '"other"' } })
  const known = await send("GET /api/products/1", asked)
  expect([fresh.status, known.status, known.body]).toEqual([200, 304, ""])
  const strange = await send("GET /api/products/1", { headers: { origin: "http://evil.example" } })
  expect(strange.headers.get("access-control-allow-origin")).toBeNull()
  for (const reply of [fresh, known]) {
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      "access-control-allow-origin": "http://localhost:3000",
      "access-control-allow-credentials": "true",
      "cache-control": "public, max-age=0, s-maxage=1, stale-if-error=300",
      "content-security-policy": headers.get("content-security-policy"),
      etag: headers.get("etag"),
      vary: "Origin",
      "x-request-id": "mine",
      "x-ratelimit-limit": "90",
    })
  }
  expect(known.headers.get("x-ratelimit-remaining")).toBe("87")
})

it("answers HEAD with the same headers and no body, from the same bytes", async () => {
  const whole = await send("GET /api/products/1")
  const head = await send("HEAD /api/products/1")
  expect([head.status, head.body, await statusOf("HEAD /api/products/1")]).toEqual([200, "", hit])
  for (const name of ["content-length", "etag", "content-type"]) expect(head.headers.get(name)).toBe(whole.headers.get(name)) // prettier-ignore
})

it("counts kept replies too, and refuses over the limit", async () => {
  for (let at = 0; at < 90; at += 1) expect((await send("GET /api/products/1")).status).toBe(200)
  expect((await send("GET /api/products/1")).status).toBe(429)
})

it("reads the body of a GET that has one before it answers", async () => {
  await send("GET /api/products/1")
  const { port } = server.address() as AddressInfo
  const headers = { "content-type": "application/json", "content-length": 1 }
  const asked = request({ port, path: "/api/products/1", headers }).end("{")
  const [{ statusCode }] = await once(asked, "response")
  expect(statusCode).toBe(400)
})

it("does not let an operation that changes something say that it may be kept", () => {
  const declare = () =>
    shop.operation({ ...products, address: "POST /api/products", auth: "public", handle: handle("x") })
  expect(declare).toThrow("POST /api/products is not a GET")
})
