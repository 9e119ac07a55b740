import { Modules } from "@medusajs/framework/utils"
import { codeOf } from "../../failures"
import { foldName, toMobile } from "../../names"
import { hashPassword } from "../../providers/auth-password/hash-password"
import { discardUnfinishedCustomersWorkflow } from "../../workflows/account/discard-unfinished-customers"
import {
  importChangedCustomerWorkflow,
  importNewCustomerWorkflow,
  type ImportNewCustomerInput,
} from "../../workflows/account/import-customer"
import { isOthersName, toMobileIdentities } from "../auth/register-customer"
import { claimNumbers, DIGEST, digestOf, refuse, type ImportContext, type ImportOutcome } from "../import-outcome"
import { createCountryFinder, type FindCountry } from "./find-country"

export interface ImportedCustomer {
  /** What the file knows the customer by: letters, digits, `_`. */
  key: string
  /** Their integer elsewhere, which they keep; the next in line for one without. */
  number?: number
  email: string
  username?: string
  /** In plain text, or a bcrypt hash of it, PHP's `$2y$` too. */
  password?: string
  firstName: string
  lastName: string
  phone?: string
  gender?: string
  age?: number
  image?: string
  addresses: { street: string; city?: string; state?: string; postalCode?: string; country?: string }[]
}

interface There {
  metadata?: Record<string, unknown> | null
  deleted_at?: Date | string | null
}

type Finished = Pick<ImportNewCustomerInput, "addresses" | "metadata">

const SHORTEST_PASSWORD = 8
const isBcrypt = (text: string) => /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/.test(text)

/**
 * Brings customers from elsewhere, with their login names and old passwords; for each what has become of them. One whom
 * an earlier import has brought is changed where the row says something else than then; the login names and the password
 * stay as they are, and so does everything where the row says the same.
 */
export async function importCustomers(rows: ImportedCustomer[], context: ImportContext): Promise<ImportOutcome[]> {
  const { scope } = context
  const found = await scope.resolve(Modules.CUSTOMER).listCustomers({ id: rows.map(toId) }, { withDeleted: true })
  const there = new Map(found.map((one) => [one.id, one as There]))
  const refusals = await claimNumbers("user", rows, toId, context)
  const findCountry = await createCountryFinder(scope)
  // At once, as hashing a password takes a quarter of a second; how many run together is bounded there.
  return Promise.all(
    rows.map((row) => {
      const why = refusals.get(row)
      return why ? refuse(why) : importCustomer(row, there.get(toId(row)), findCountry, context)
    }),
  )
}

const toId = ({ key }: ImportedCustomer) => `cus_import_${key}`

async function importCustomer(
  row: ImportedCustomer,
  there: There | undefined,
  findCountry: FindCountry,
  { scope, isDryRun }: ImportContext,
): Promise<ImportOutcome> {
  // A digest of a password would let whoever reads it try passwords.
  const { password, ...rest } = row
  const finished = {
    addresses: toAddresses(row, findCountry),
    metadata: { ...there?.metadata, [DIGEST]: digestOf(rest) },
  }
  if (there?.deleted_at) return refuse("The customer was deleted in the shop, and an import does not bring them back")
  if (there?.metadata?.[DIGEST] === finished.metadata[DIGEST]) return { kind: "unchanged" }
  const kind = there?.metadata?.[DIGEST] ? "updated" : "added"
  if (isDryRun) return { kind }
  if (kind === "added") return addCustomer(row, password, finished, scope)
  const { firstName, lastName, phone, gender, age, image } = row
  const change = { first_name: firstName, last_name: lastName, phone, gender, age, image }
  await importChangedCustomerWorkflow(scope).run({ input: { customer_id: toId(row), ...change, ...finished } })
  return { kind }
}

async function addCustomer(
  row: ImportedCustomer,
  password: string | undefined,
  finished: Finished,
  scope: ImportContext["scope"],
): Promise<ImportOutcome> {
  if (row.username && isOthersName(row.username, foldName(row.email))) {
    return refuse("username: Has the form of somebody's mobile number or e-mail address")
  }
  const isShort = password !== undefined && password.length < SHORTEST_PASSWORD
  const hash =
    password === undefined || isShort ? undefined : isBcrypt(password) ? password : await hashPassword(password)
  const ids = { customerIds: [toId(row)], authIdentityIds: [`authid_import_${row.key}`] }
  const add = async (mobile: string | undefined) => {
    await discardUnfinishedCustomersWorkflow(scope).run({ input: ids })
    await importNewCustomerWorkflow(scope).run({ input: toInput(row, { hash, mobile }, finished) })
  }
  const notes = hash
    ? []
    : [`has no password${isShort ? `, as it was shorter than ${SHORTEST_PASSWORD} characters` : ""}`]
  const mobile = row.phone ? toMobile(row.phone) : undefined
  try {
    await add(mobile).catch(async (error) => {
      if (codeOf(error) !== "mobile_taken") throw error
      notes.push("does not log in by the mobile number, which another account has")
      await add(undefined)
    })
  } catch (error) {
    const taken = { email_taken: "email", username_taken: "username" }[codeOf(error) ?? ""]
    return refuse(taken ? `${taken}: Another account has it` : (error as Error).message)
  }
  return { kind: "added", note: notes.length ? notes.join("; ") : undefined }
}

function toInput(row: ImportedCustomer, { hash, mobile }: { hash?: string; mobile?: string }, finished: Finished) {
  const { username, firstName, lastName, phone, gender, age, image } = row
  const email = foldName(row.email)
  const isNamed = username && foldName(username) !== email
  return {
    auth_identity_id: `authid_import_${row.key}`,
    identities: [
      {
        ...{ kind: "email" as const, provider: "password", entity_id: email },
        ...(hash ? { provider_metadata: { password: hash } } : {}),
      },
      ...(isNamed ? [{ kind: "username" as const, provider: "password", entity_id: foldName(username) }] : []),
      ...(mobile ? toMobileIdentities(mobile) : []),
    ],
    customer: { id: toId(row), email, first_name: firstName, last_name: lastName, phone },
    account: { username, mobile, gender, age, image },
    ...finished,
  }
}

const toAddresses = ({ addresses, firstName, lastName, phone }: ImportedCustomer, findCountry: FindCountry) =>
  addresses.map(({ street, city, state, postalCode, country }) => ({
    first_name: firstName,
    last_name: lastName,
    phone,
    address_1: street,
    city,
    province: state,
    postal_code: postalCode,
    country_code: country && findCountry(country),
    metadata: { country },
  }))
