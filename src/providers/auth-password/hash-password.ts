import { createHmac } from "node:crypto"
import { availableParallelism } from "node:os"
import { hash, verify } from "@node-rs/bcrypt"
import pLimit from "p-limit"

/** R10 wants 12 or more. */
const COST = 12
/** In front of the bcrypt of a digested password; a plain bcrypt, of an import, has none. */
const DIGESTED = "hmac-sha384:"
/** A digested hash of a password that nobody has: an unknown name costs the same time as a wrong password. */
const NOBODY = `${DIGESTED}$2b$12$pdsEgG3o37I8N.5EPWFaU.EgZVhH8ETIZ6.nIo1/x0CI12Uym3iwy`

/** One processor is left to those who read. */
const inTurn = pLimit(Math.max(availableParallelism() - 1, 1))
/** Who would wait behind so many (some seconds) is sent away at once. */
const QUEUE = 32

/** Key of a hash that was made beforehand; no request can name it, as JSON has no symbols. */
export const PREPARED = Symbol("prepared hash")

/** The server checks as many passwords as it can. */
export class TooManyPasswords extends Error {}

/**
 * bcrypt counts 72 bytes of a password and stops at a NUL; its digest has 64 characters whatever its length. The key
 * is no secret: it only keeps leaked SHA-384 lists of other sites from being tried against our hashes.
 */
const digest = (password: string) =>
  createHmac("sha384", "medusa-plugin-portico").update(password.normalize("NFKC")).digest("base64")

/** Does such work when its turn has come. @throws TooManyPasswords */
export const queued = <T>(work: () => Promise<T>): Promise<T> => {
  if (inTurn.pendingCount >= QUEUE) return Promise.reject(new TooManyPasswords("Too many logins at once"))
  return inTurn(work)
}

/** @throws TooManyPasswords */
export const hashPassword = (password: string): Promise<string> =>
  queued(async () => DIGESTED + (await hash(digest(password), { cost: COST })))

/**
 * Whether a password is the one of a stored hash: ours, or a bcrypt of elsewhere, PHP's `$2y$` too. Takes as long
 * without a hash as with one. @throws TooManyPasswords
 */
export const verifyPassword = (password: string, stored: string | undefined): Promise<boolean> =>
  queued(async () => {
    if (!stored) return compareWithNobody(password)
    if (costOf(stored) >= COST) return compare(password, stored)
    // A cheaper hash would answer sooner, and tell that this account was imported.
    const [isRight] = await Promise.all([compare(password, stored), compare(password, NOBODY)])
    return isRight
  })

/** Whether a hash should be made anew from the password that has just matched it. */
export const isOutdated = (stored: string) => !stored.startsWith(DIGESTED) || costOf(stored) < COST

/** Takes as long as comparing a password with a hash of ours, and is always false. */
export const compareWithNobody = async (password: string): Promise<boolean> =>
  (await compare(password, NOBODY)) && false

const compare = (password: string, stored: string) =>
  stored.startsWith(DIGESTED) ? verify(digest(password), stored.slice(DIGESTED.length)) : verify(password, stored)

const costOf = (stored: string) => Number(/\$2[aby]\$(\d\d)\$/.exec(stored)?.[1] ?? 0)
