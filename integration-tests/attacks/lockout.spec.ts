import { readLinkToken, readOtp } from "../setup/people"
import { inParallel } from "./support/codes"
import { clearLocks, letTimePass } from "./support/database"
import { adminDoors, passwordDoors, type Door } from "./support/doors"
import { figures } from "./support/figures"
import { admin, newCustomer, wrongPassword, type Customer } from "./support/people"
import { sendRaw } from "./support/raw"

const databaseUrl = process.env.TEST_DATABASE_URL!
const minute = 60
const tell = async ({ line, json }: Door<[string, string]>, name: string, password: string) => {
  const { status, text } = await sendRaw(line, { json: json(name, password) })
  return status === 200 ? "in" : /lock|too many/i.test(text) ? "locked" : "wrong"
}
const [shop, gallery, services, dummyjson, medusa] = passwordDoors
const fullwidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)) // prettier-ignore

let customer: Customer
beforeEach(async () => {
  customer = await newCustomer()
})
const lock = async () => {
  for (let at = 0; at < 5; at += 1) await tell(services, customer.username, wrongPassword)
}

describe("wrong passwords", () => {
  it("are forgotten when the right one comes after four", async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let at = 0; at < 4; at += 1) expect(await tell(shop, customer.username, wrongPassword)).toBe("wrong")
      expect(await tell(shop, customer.username, customer.password)).toBe("in")
    }
  })

  it("count together, whichever contract and name of the account they are tried at", async () => {
    const tries: [Door<[string, string]>, string][] = [
      [shop, ` ${customer.username.toUpperCase()} `],
      [gallery, customer.email.toUpperCase()],
      [services, `0${customer.mobile}`],
      [dummyjson, fullwidth(customer.username)],
      [medusa, `+91 ${customer.mobile.slice(0, 5)} ${customer.mobile.slice(5)}`],
    ]
    for (const [door, name] of tries) expect([name, await tell(door, name, wrongPassword)]).toEqual([name, "wrong"])
    for (const door of passwordDoors) expect(await tell(door, customer.email, customer.password)).toBe("locked")
    expect(await tell(services, customer.mobile, customer.password)).toBe("locked")
    expect(await tell(services, fullwidth(customer.email), customer.password)).toBe("locked")
  })

  it("are compared five at most of twenty at once", async () => {
    const doors = [shop, gallery, services, dummyjson]
    const told = await inParallel(20, (at) => tell(doors[at % 4], customer.email, wrongPassword))
    const compared = told.filter((one) => one === "wrong").length
    figures.add("20 wrong passwords at once", `${compared} compared, ${told.length - compared} told of the lock`)
    expect(compared).toBeLessThanOrEqual(5)
    expect(told).not.toContain("in")
    expect(await tell(shop, customer.email, customer.password)).toBe("locked")
  })

  it("count for a name that nobody has too, in any spelling", async () => {
    const name = `nobody_${customer.username}`
    for (const one of [name, name.toUpperCase(), ` ${name}`, fullwidth(name), name]) {
      expect(await tell(shop, one, wrongPassword)).toBe("wrong")
    }
    expect(await tell(services, name, wrongPassword)).toBe("locked")
  })

  it("at changing one's password count like a login", async () => {
    const { body } = await sendRaw("POST /api/v1/auth/login", { json: customer })
    for (let at = 0; at < 5; at += 1) {
      const json = { currentPassword: wrongPassword, newPassword: "Another@123$" }
      await sendRaw("POST /api/v1/auth/change-password", { json, token: body.token })
    }
    expect(await tell(shop, customer.username, customer.password)).toBe("locked")
    expect((await sendRaw("GET /api/v1/auth/me", { token: body.token })).status).toBe(401)
  })
})

describe("a locked account", () => {
  it("opens again to the right password after fifteen minutes, and to a single wrong one before it", async () => {
    await lock()
    await letTimePass(databaseUrl, 14 * minute)
    expect(await tell(shop, customer.username, customer.password)).toBe("locked")
    await letTimePass(databaseUrl, minute + 1)
    expect(await tell(shop, customer.username, wrongPassword)).toBe("wrong")
    expect(await tell(shop, customer.username, customer.password)).toBe("in")
  })

  it("is not kept locked by tries while it is", async () => {
    await lock()
    await letTimePass(databaseUrl, 14 * minute)
    for (let at = 0; at < 5; at += 1) await tell(shop, customer.username, wrongPassword)
    await letTimePass(databaseUrl, minute + 1)
    expect(await tell(shop, customer.username, customer.password)).toBe("in")
  })

  it("lets its owner in by a one-time code", async () => {
    await lock()
    const post = (json: object) => sendRaw("POST /backend/api/auth.php", { json })
    await post({ action: "send_otp", mobile: customer.mobile })
    const otp = await readOtp(customer.mobile)
    const { status, body } = await post({ action: "verify_otp", mobile: customer.mobile, otp })
    expect({ status, isKnown: !body.data.is_new_user }).toEqual({ status: 200, isKnown: true })
    expect((await sendRaw("GET /store/customers/me", { token: body.data.token })).status).toBe(200)
    expect(await tell(shop, customer.username, customer.password)).toBe("locked")
  })

  it("is opened by a reset", async () => {
    await lock()
    await sendRaw("POST /api/v1/auth/forgot-password", { json: customer })
    const token = await readLinkToken(customer.email, "reset-password")
    const json = { token, newPassword: "Another@123$" }
    expect((await sendRaw("POST /api/v1/auth/reset-password", { json })).status).toBe(200)
    expect(await tell(shop, customer.username, "Another@123$")).toBe("in")
    expect(await tell(shop, customer.username, customer.password)).toBe("wrong")
  })
})

describe("the admin's account", () => {
  const unlock = () => clearLocks(databaseUrl)
  afterEach(unlock)

  it("is locked too, at every door that admits it, and goes on with the logins that it has", async () => {
    const { body } = await sendRaw("POST /auth/user/emailpass", { json: admin })
    for (let at = 0; at < 5; at += 1) expect(await tell(adminDoors[at % 3], admin.email, wrongPassword)).toBe("wrong")
    for (const door of adminDoors) expect(await tell(door, admin.email, admin.password)).toBe("locked")
    expect((await sendRaw("GET /admin/users/me", { token: body.token })).status).toBe(200)
    await unlock()
    expect(await tell(dummyjson, admin.email, admin.password)).toBe("in")
  })

  it("is not opened by a name that looks like it", async () => {
    for (const name of [admin.email.toUpperCase(), ` ${admin.email}`, fullwidth(admin.email)]) {
      expect(await tell(adminDoors[2], name, admin.password)).toBe("wrong")
    }
  })
})
