import { newEmail, newMobile } from "../setup/people"
import { inParallel } from "./support/codes"
import { clearLocks } from "./support/database"
import { adminDoors, codeDoors, passwordDoors, resetDoors, sendDoors, type Door } from "./support/doors"
import { admin, newCustomer, newUsername, wrongPassword, type Customer } from "./support/people"
import { lookOf, sendRaw } from "./support/raw"

const databaseUrl = process.env.TEST_DATABASE_URL!
const look = async <Sent extends string[]>({ line, json }: Door<Sent>, ...sent: Sent) =>
  lookOf(await sendRaw(line, { json: json(...sent) }), ...sent)

let known: Customer
beforeEach(async () => {
  known = await newCustomer()
})
afterAll(() => clearLocks(databaseUrl))

/** What every door says of a name, and what it says when five wrong passwords have locked it. */
async function lookAround(doors: typeof passwordDoors, name: string) {
  await clearLocks(databaseUrl)
  const once = []
  for (const door of doors) once.push(await look(door, name, wrongPassword))
  for (let at = doors.length; at < 5; at += 1) await look(doors[0], name, wrongPassword)
  const locked = []
  for (const door of doors) locked.push(await look(door, name, wrongPassword))
  return { once, locked }
}

describe("a wrong password", () => {
  it("tells nothing of who has an account at any door, nor does the lock after five", async () => {
    const { once, locked } = await lookAround(passwordDoors, known.email)
    expect(once.map(({ status }) => status)).toEqual([401, 401, 401, 400, 401])
    expect(locked.map(({ status }) => status)).toEqual([403, 403, 423, 423, 401])
    expect({ once, locked }).toEqual(await lookAround(passwordDoors, newEmail()))
  })

  it("tells nothing of usernames and mobile numbers either", async () => {
    const doors = passwordDoors.filter(({ door }) => door !== "gallery")
    expect(await lookAround(doors, known.username)).toEqual(await lookAround(doors, newUsername()))
    expect(await lookAround(doors, known.mobile)).toEqual(await lookAround(doors, newMobile()))
  })

  it("tells nothing of who is an admin", async () => {
    expect(await lookAround(adminDoors, admin.email)).toEqual(await lookAround(adminDoors, newEmail()))
  })
})

/** Locks a name at one door and looks what another says of it. */
async function lookAfterLock(name: string, locked: Door<[string, string]>, other: Door<[string, string]>) {
  await clearLocks(databaseUrl)
  for (let at = 0; at < 5; at += 1) await look(locked, name, wrongPassword)
  return look(other, name, wrongPassword)
}

describe("a name that was locked at one door", () => {
  const [services, dummyjson, forStaff] = ["services", "dummyjson", "Medusa's /auth/user"].map((wanted) =>
    [...passwordDoors, ...adminDoors].find(({ door }) => door === wanted)!,
  )
  afterEach(() => clearLocks(databaseUrl))

  // A customer's lock is kept under their identity, and Medusa's door for the staff counts under an HMAC of the name.
  it("is told alike by the staff's, whether a customer has it or nobody", async () => {
    const customers = await lookAfterLock(known.email, services, forStaff)
    expect(customers).toEqual(await lookAfterLock(newEmail(), services, forStaff))
  })

  // `services` counts an admin's name as one that nobody has, `dummyjson` under the admin's identity.
  it("is told alike by dummyjson, whether an admin has it or nobody", async () => {
    const admins = await lookAfterLock(admin.email, services, dummyjson)
    expect(admins).toEqual(await lookAfterLock(newEmail(), services, dummyjson))
  })
})

describe("a one-time code", () => {
  it.each(sendDoors)("is asked for at $door alike, and too soon alike", async (door) => {
    const unknown = newMobile()
    for (const status of [200, 429]) {
      const looks = [await look(door, known.mobile), await look(door, unknown)]
      expect(looks[0].status).toBe(status)
      expect(looks[0]).toEqual(looks[1])
    }
  })

  it.each(codeDoors)("is refused at $door alike, with a code sent and without", async (door) => {
    const unknown = newMobile()
    const guess = () => Promise.all([known.mobile, unknown].map((mobile) => look(door, mobile, "000000")))
    const without = await guess()
    expect(without[0]).toEqual(without[1])
    await inParallel(2, (at) => look(sendDoors[0], [known.mobile, unknown][at]))
    for (let at = 0; at < 6; at += 1) {
      const sent = await guess()
      expect(sent[0]).toEqual(sent[1])
    }
  })
})

describe("a forgotten password", () => {
  it.each(resetDoors)("is answered at $door alike", async (door) => {
    expect(await look(door, known.email)).toEqual(await look(door, newEmail()))
    expect(await look(door, admin.email)).toEqual(await look(door, newEmail()))
  })
})
