import { newEmail } from "../setup/people"
import { clearLocks } from "./support/database"
import { adminDoors, passwordDoors, resetDoors } from "./support/doors"
import { figures } from "./support/figures"
import { admin, newCustomer, wrongPassword } from "./support/people"
import { sendRaw } from "./support/raw"
import { median, ms } from "./support/statistics"

const databaseUrl = process.env.TEST_DATABASE_URL!
/** Pairs of a request for a known and one for an unknown name. */
const PAIRS = 500
/** How far the medians may be from each other, in milliseconds. */
const BOUND = 3
/** The same for an admin's, of whom fewer pairs are taken. */
const ADMINS_BOUND = 6

let known: string[]
beforeAll(async () => {
  known = []
  for (let at = 0; at < 10; at += 1) known.push((await newCustomer()).email)
})
afterAll(() => clearLocks(databaseUrl))

/** Takes the time of both of each pair, in random order, and tells the medians. */
async function compare(
  name: string,
  ask: (email: string) => Promise<number>,
  wanted: number,
  { known, pairs }: { known: string[]; pairs: number },
) {
  const times = { known: [] as number[], unknown: [] as number[] }
  const unknown = known.map(newEmail)
  for (let at = 0; at < pairs; at += 1) {
    // Four tries of each name, and then they begin anew: the fifth would lock it.
    if (at % (4 * known.length) === 0) await clearLocks(databaseUrl)
    const turn = at % known.length
    const pair = [["known", known[turn]] as const, ["unknown", unknown[turn]] as const]
    for (const [kind, email] of Math.random() < 0.5 ? pair : pair.reverse()) {
      const begun = performance.now()
      const status = await ask(email)
      times[kind].push(performance.now() - begun)
      expect(status).toBe(wanted)
    }
  }
  const medians = { known: median(times.known), unknown: median(times.unknown) }
  const difference = medians.known - medians.unknown
  figures.add(`${name}, ${pairs} pairs`, `known ${ms(medians.known)}, unknown ${ms(medians.unknown)}, difference ${ms(difference)}`) // prettier-ignore
  return Math.abs(difference)
}

const post = async (line: string, json: object) => (await sendRaw(line, { json })).status

it("a wrong password takes as long for a name that somebody has as for one that nobody has", async () => {
  const { line, json } = passwordDoors.find(({ door }) => door === "services")!
  const ask = (email: string) => post(line, json(email, wrongPassword))
  const difference = await compare("login by time", ask, 401, { known, pairs: PAIRS })
  expect(difference).toBeLessThanOrEqual(BOUND)
}, 600_000)

it("a forgotten password, too", async () => {
  const [{ line, json }] = resetDoors
  const ask = (email: string) => post(line, json(email))
  const difference = await compare("forgotten password by time", ask, 200, { known, pairs: PAIRS })
  expect(difference).toBeLessThanOrEqual(BOUND)
}, 120_000)

it.each(adminDoors.filter(({ door }) => door !== "shop"))(
  "an admin's address, too, at $door",
  async ({ door, line, json }) => {
    const ask = (email: string) => post(line, json(email, wrongPassword))
    const wanted = await ask(newEmail())
    const difference = await compare(`admin's by time, ${door}`, ask, wanted, { known: [admin.email], pairs: 60 })
    expect(difference).toBeLessThanOrEqual(ADMINS_BOUND)
  },
  120_000,
)
