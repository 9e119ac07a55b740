import type { AuthIdentityDTO, MedusaContainer } from "@medusajs/framework/types"
import { foldName } from "../../names"
import { listSessions, type OpenLogin } from "../auth/list-sessions"
import { findCustomer } from "./find-customer"

/** How a customer comes in and what keeps them out, as the staff see it. */
export interface Security {
  /** A guest customer has no account, and nothing of the rest. */
  hasAccount: boolean
  username: string | null
  email: string
  emailVerifiedAt: Date | null
  /** E.164. */
  mobile: string | null
  mobileVerifiedAt: Date | null
  /** Wrong passwords in a row. */
  failures: number
  /** Null when the account is not locked. */
  lockedUntil: Date | null
  /** The one used last first. */
  sessions: OpenLogin[]
}

/** @throws user_not_found */
export async function readSecurity(scope: MedusaContainer, customerId: string): Promise<Security> {
  const { customer, identity } = await findCustomer(scope, customerId)
  const [account] = await scope.resolve("account").listAccounts({ customer_id: customerId })
  const emailVerifiedAt = isLoginName(customer.email, identity) ? toDate(account?.email_verified_at) : null
  return {
    hasAccount: customer.has_account,
    username: account?.username ?? null,
    email: customer.email,
    emailVerifiedAt,
    mobile: account?.mobile ?? null,
    mobileVerifiedAt: toDate(account?.mobile_verified_at),
    ...(await readLock(scope, identity?.id)),
    sessions: await listSessions(scope, customerId),
  }
}

/** Where staff have changed the address in the admin, the login has kept the one that was verified. */
const isLoginName = (email: string, identity: AuthIdentityDTO | undefined) =>
  !!identity?.provider_identities?.some(({ entity_id }) => entity_id === foldName(email))

async function readLock(scope: MedusaContainer, subject: string | undefined) {
  if (!subject) return { failures: 0, lockedUntil: null }
  const lockout = scope.resolve("lockout")
  const [held] = await lockout.listLoginFailures({ subject })
  const lockedUntil = await lockout.lockedUntil(subject)
  // The failures of a lock that is over are history: the next wrong password counts as the first.
  const isOver = held?.locked_until && !lockedUntil
  return { failures: isOver ? 0 : (held?.failures ?? 0), lockedUntil }
}

const toDate = (value: Date | string | null | undefined) => (value ? new Date(value) : null)
