import { newShopper as dummyjsonShopper } from "../contracts/dummyjson/shopper"
import { newShopper as galleryShopper } from "../contracts/gallery/shopper"
import { newShopper as servicesShopper } from "../contracts/services/shopper"
import { newShopper as shopShopper } from "../contracts/shop/shopper"
import { newShopper as kishanskraftShopper } from "../contracts/kishanskraft/shopper"
import { send } from "../setup/http"
import { newEmail, newMobile, readOtp, unique } from "../setup/people"
import type { Shopper } from "../scenarios/shopper"

async function registered(newShopper: () => Shopper) {
  const shopper = newShopper()
  await shopper.register()
  return shopper
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString())

describe("shared paths (R2)", () => {
  const password = "Hunter2!hunter2"
  it.each([
    ["/api/auth/login", { username: "x", password }, { status: "error", message: "Invalid credentials", code: 401 }],
    ["/api/auth/login", { email: "x@example.com", password }, { status: "error", message: "Unauthorized", code: 401 }],
    [
      "/api/v1/auth/login",
      { username_or_email: "x", password },
      { status: "error", message: "Invalid username/email or password." },
    ],
    [
      "/api/v1/auth/login",
      { email: "x@example.com", password },
      { message: "Email or password incorrect", status: 400, code: "INVALID_CREDENTIALS" },
    ],
    [
      "/api/v1/auth/login",
      { username: "x", password },
      { message: "Email or password incorrect", status: 400, code: "INVALID_CREDENTIALS" },
    ],
  ])("%s tells by the body's own fields: %o", async (path, json, body) => {
    expect((await send(`POST ${path}`, { json })).body).toEqual(body)
  })

  it("lets the body win over token and header", async () => {
    const { token } = await registered(galleryShopper)
    const headers = { "x-api-contract": "gallery" }
    const json = { username: unique("x"), password: "hunter2hunter2", email: newEmail() }
    const { status, body } = await send("POST /api/auth/register", { json, token: token(), headers })
    expect({ status, message: body.data.message }).toEqual({ status: 201, message: "Registration successful" })
  })

  it("goes by the contract of the caller's token where the body says nothing", async () => {
    const gallery = await registered(galleryShopper)
    const asked = { json: {}, token: gallery.token(), headers: { "x-api-contract": "shop" } }
    expect((await send("POST /api/auth/login", asked)).body.message).toMatch(/^Bad Request: email/)
    const services = await registered(servicesShopper)
    expect((await send("POST /api/v1/auth/login", { json: {}, token: services.token() })).body).toHaveProperty("errors")
  })

  it("goes by the header where there is no token", async () => {
    const headers = { "x-api-contract": "services" }
    expect((await send("POST /api/v1/auth/login", { json: {}, headers })).body).toHaveProperty("errors")
    expect((await send("GET /api/v1/nowhere", { headers })).body).toEqual({ status: "error", message: "Not found." })
  })

  it("goes by the base's default last: shop on /api, dummyjson on /api/v1", async () => {
    expect((await send("POST /api/auth/login", { json: {} })).body.message).toMatch(/^username/)
    expect((await send("POST /api/v1/auth/login", { json: {} })).body.code).toBe("VALIDATION_ERROR")
  })
})

describe("tokens (R8)", () => {
  it("say who, by which contract and for how long", async () => {
    const day = claimsOf((await registered(kishanskraftShopper)).token())
    expect(day.exp - day.iat).toBe(24 * 3600)
    const shopper = await registered(dummyjsonShopper)
    const claims = claimsOf(shopper.token())
    expect(claims).toMatchObject({
      email: shopper.email(),
      role: "user",
      contract: "dummyjson",
      actor_type: "customer",
    })
    expect(claims.exp - claims.iat).toBe(3600)
    expect(Number.isInteger(claims.sub)).toBe(true)
    expect(claims.jti).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("open every contract, whichever gave them (R24)", async () => {
    const { token } = await registered(shopShopper)
    const { sub } = claimsOf(token())
    const { body } = await send("POST /api/v1/auth/validate", { token: token() })
    expect(body).toMatchObject({ isValid: true, user: { id: sub } })
  })

  it("are worth nothing when changed, unsigned or signed by another", async () => {
    const [header, payload, signature] = (await registered(dummyjsonShopper)).token().split(".")
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const admin = encode({ ...claimsOf(`.${payload}.`), role: "admin" })
    const none = encode({ alg: "none", typ: "JWT" })
    const bad = [
      `${header}.${admin}.${signature}`,
      `${none}.${payload}.`,
      `${header}.${payload}.${signature.slice(2)}AA`,
    ]
    for (const token of bad) expect((await send("GET /api/v1/orders", { token })).status).toBe(401)
  })

  it("can be checked with the key at /.well-known/jwks.json", async () => {
    const { body } = await send("GET /.well-known/jwks.json")
    expect(body.keys).toEqual([expect.objectContaining({ kty: "RSA", alg: "RS256", use: "sig" })])
    expect(JSON.stringify(body)).not.toMatch(/"(d|p|q)":/)
  })

  it("of a mobile number that is not registered open nothing but registering", async () => {
    const mobile = newMobile()
    await send("POST /backend/api/auth.php", { json: { action: "send_otp", mobile } })
    const json = { action: "verify_otp", mobile, otp: await readOtp(mobile) }
    const token = (await send("POST /backend/api/auth.php", { json })).body.data.temp_token
    for (const line of ["GET /backend/api/cart.php?action=list", "GET /api/v1/orders", "GET /store/customers/me"]) {
      const headers = { "x-publishable-api-key": process.env.TEST_PUBLISHABLE_KEY! }
      expect((await send(line, { token, headers })).status).toBe(401)
    }
  })
})

describe("one-time codes (R11)", () => {
  it("are used up by the first right try and by five wrong ones", async () => {
    const verify = (mobile: string, otp: string) =>
      send("POST /backend/api/auth.php", { json: { action: "verify_otp", mobile, otp } })
    const first = newMobile()
    await send("POST /backend/api/auth.php", { json: { action: "send_otp", mobile: first } })
    const otp = await readOtp(first)
    const outcomes = await Promise.all([1, 2, 3].map(() => verify(first, otp)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 400, 400])

    const second = newMobile()
    await send("POST /backend/api/auth.php", { json: { action: "send_otp", mobile: second } })
    const right = await readOtp(second)
    const wrong = right === "000000" ? "111111" : "000000"
    for (let tries = 0; tries < 5; tries += 1) expect((await verify(second, wrong)).status).toBe(400)
    expect((await verify(second, right)).status).toBe(400)
  })
})
