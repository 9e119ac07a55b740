export interface Limit {
  /** Requests in a window. */
  requests: number
  /** Length of the window. */
  seconds: number
  /** Counted where a restart does not forget it and all processes see it; when that fails, the request fails. */
  strict?: boolean
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** `strict` where guessing or spamming would profit from a restart, a second process or a broken counter. */
const strict = true

/**
 * Every rate limit (R15). A contract's are those of its document, for each client address; `general` holds for its
 * operations that name none. Contracts without documented limits have the configured general one.
 */
export const limits = {
  /** dummyjson.md 11.4 */
  dummyjson: {
    login: { requests: 5, seconds: 15 * minute, strict },
    register: { requests: 3, seconds: hour, strict },
    forgot_password: { requests: 3, seconds: hour, strict },
    products: { requests: 100, seconds: minute },
    orders: { requests: 30, seconds: minute },
    payments: { requests: 10, seconds: minute, strict },
  },
  /** kishanskraft.md, Rate Limiting */
  kishanskraft: {
    general: { requests: 100, seconds: hour },
    authentication: { requests: 10, seconds: 15 * minute, strict },
    search: { requests: 50, seconds: hour },
  },
  /** Medusa's own `/auth/*`, and `/store/otp/*`. */
  medusa: {
    authentication: { requests: 10, seconds: 15 * minute, strict },
  },
  /** Of one address, over all contracts. */
  accounts: {
    /** At whatever account: the lock stops guessing at one, this at many. */
    wrong_passwords: { requests: 50, seconds: 15 * minute, strict },
    /** Each sends a message to an address that somebody else may have. */
    registered: { requests: 100, seconds: hour, strict },
  },
  /** One-time codes (R11), whichever way they are asked for. */
  otp: {
    sent_to_number_hour: { requests: 5, seconds: hour, strict },
    sent_to_number_day: { requests: 10, seconds: day, strict },
    sent_from_address: { requests: 20, seconds: hour, strict },
    sent_overall: { requests: 1000, seconds: hour, strict },
    wrong_for_number: { requests: 20, seconds: day, strict },
  },
  /** Messages to an address that anybody may bring about. */
  mail: {
    reset_to_address: { requests: 3, seconds: hour, strict },
  },
} satisfies Record<string, Record<string, Limit>>
