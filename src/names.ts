import { parsePhoneNumberFromString } from "libphonenumber-js"

/** The one form under which an e-mail address or a username is looked up: letters that look alike are alike. */
export const foldName = (name: string) => name.normalize("NFKC").trim().toLowerCase()

/**
 * An Indian mobile number in E.164; undefined for anything else.
 * Ten digits beginning with 6 to 9; `+91`, `0` and spaces are tolerated (contracts README, R25).
 */
export function toMobile(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, "").replace(/^(\+91|91(?=\d{10}$)|0)/, "")
  if (!/^[6-9]\d{9}$/.test(digits)) return undefined
  return parsePhoneNumberFromString(digits, "IN")?.number
}

/** What a login name may be: a mobile number, or a username or e-mail. */
export const toLoginName = (text: string) => toMobile(text) ?? foldName(text)

/** `John Doe` as first and last name; of one word there is no last. */
export function splitName(name: string) {
  const [firstName, ...rest] = name.trim().split(/\s+/)
  return { firstName, lastName: rest.join(" ") }
}
