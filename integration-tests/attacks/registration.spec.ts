import { newEmail, newMobile, unique } from "../setup/people"
import { inParallel } from "./support/codes"
import { sql } from "./support/database"
import { figures } from "./support/figures"
import { newUsername } from "./support/people"
import { sendRaw } from "./support/raw"

const databaseUrl = process.env.TEST_DATABASE_URL!
const password = "John@123$"
const fullwidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)) // prettier-ignore
const capitalise = (text: string) => text[0].toUpperCase() + text.slice(1)

interface Names {
  username: string
  email: string
  mobile: string
}
const fresh = (): Names => ({ username: newUsername(), email: newEmail(), mobile: newMobile() })

/** Who registers at each contract, and how it tells that a name is taken. */
const registering = {
  shop: ({ username, email }: Names) => ["POST /api/auth/register", { username, email, password }] as const,
  services: (names: Names) => ["POST /api/v1/auth/register", { ...names, password, confirm_password: password }] as const, // prettier-ignore
  dummyjson: ({ email }: Names) =>
    ["POST /api/v1/auth/register", { email, password: "SecurePass123", firstName: "Jane", lastName: "Smith" }] as const,
}
type Contract = keyof typeof registering
const taken: Record<Contract, number> = { shop: 400, services: 400, dummyjson: 409 }

/** Rows that a registration makes: customers, accounts, integers, and login names. */
async function countRows() {
  const [row] = await sql(
    databaseUrl,
    `select (select count(*)::int from customer where has_account) as customers, (select count(*)::int from account) as accounts,
      (select count(*)::int from integer_id where resource = 'user') as integers,
      (select count(*)::int from auth_identity) as identities,
      (select coalesce(max(number), 0)::int from integer_id where resource = 'user') as highest`,
  )
  return row as Record<string, number>
}

/** Twenty at once; one of them gets the name. */
async function race(name: string, contracts: Contract[], names: (at: number) => Names, word: RegExp) {
  const before = await countRows()
  const replies = await inParallel(20, async (at) => {
    const contract = contracts[at % contracts.length]
    const [line, json] = registering[contract](names(at))
    return { contract, ...(await sendRaw(line, { json })) }
  })
  const made = replies.filter(({ status }) => status === 201)
  const told = replies.filter(({ contract, status, text }) => status === taken[contract] && word.test(text))
  figures.add(`20 registrations at once, ${name}`, `${made.length} account, ${told.length} told that it is taken`)
  expect({ made: made.length, told: told.length }).toEqual({ made: 1, told: 19 })
  const after = await countRows()
  for (const [rows, count] of Object.entries(before)) expect([rows, after[rows]]).toEqual([rows, count + 1])
}

describe("twenty registrations at once make one account", () => {
  it("of a username, in whatever spelling", async () => {
    const username = newUsername()
    const spellings = [username, username.toUpperCase(), ` ${username}`, `${username}  `, fullwidth(username), capitalise(username)] // prettier-ignore
    const names = (at: number) => ({ ...fresh(), username: spellings[at % spellings.length] })
    await race("username", ["shop"], names, /username/i)
  })

  it("of a username, at two contracts", async () => {
    const username = newUsername()
    const names = (at: number) => ({ ...fresh(), username: at % 3 ? username : username.toUpperCase() })
    await race("username at two contracts", ["shop", "services"], names, /username/i)
  })

  it("of an e-mail address, at three contracts", async () => {
    const email = newEmail()
    const [local, domain] = email.split("@")
    const spellings = [email, email.toUpperCase(), `${local.toUpperCase()}@${domain}`, capitalise(email)]
    const names = (at: number) => ({ ...fresh(), email: spellings[at % spellings.length] })
    await race("e-mail address", ["shop", "services", "dummyjson"], names, /email/i)
  })

  it("of a mobile number, however it is written", async () => {
    const mobile = newMobile()
    const spellings = [mobile, `+91${mobile}`, `0${mobile}`, `91${mobile}`, `+91 ${mobile.slice(0, 5)} ${mobile.slice(5)}`, ` ${mobile.slice(0, 5)}-${mobile.slice(5)}`] // prettier-ignore
    const names = (at: number) => ({ ...fresh(), mobile: spellings[at % spellings.length] })
    await race("mobile number", ["services"], names, /mobile/i)
  })
})

describe("a username", () => {
  const register = (username: string) =>
    sendRaw("POST /api/auth/register", { json: { username, email: newEmail(), password } })

  // A username in the form that mobile numbers are kept in is the number's login name, which its owner cannot have any more.
  it("does not take away a mobile number that is somebody else's", async () => {
    const mobile = newMobile()
    const squatter = await register(`+91${mobile}`)
    figures.add("a stranger's username +91..., a mobile number", squatter.status)
    const [line, json] = registering.services({ ...fresh(), mobile })
    expect((await sendRaw(line, { json })).status).toBe(201)
  })

  it("does not take away an e-mail address that is somebody else's", async () => {
    const email = `${unique("owner")}@example.com`
    const squatter = await register(email)
    figures.add("a stranger's username that is an e-mail address", squatter.status)
    const [line, json] = registering.dummyjson({ ...fresh(), email })
    expect((await sendRaw(line, { json })).status).toBe(201)
  })
})
