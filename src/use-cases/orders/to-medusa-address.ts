import { fail } from "../../failures"
import type { Country, Market } from "../context"
import type { Address } from "../model/order"
import type { User } from "../model/user"

/** An address as a contract gives it: in parts, or as one free text without a name. */
export type GivenAddress = Omit<Address, "text"> | { text: string }

/**
 * Medusa's form of an address. What was written is kept word for word in it (R20): free text whole in `address_1`,
 * the country's own spelling in the metadata. What Medusa needs beside is derived, the name from the customer.
 * @throws country_not_served
 */
export function toMedusaAddress(given: GivenAddress, { countries }: Market, customer: User) {
  const { firstName, lastName, phone } = "text" in given ? customer : given
  const person = { first_name: firstName, last_name: lastName, phone: phone ?? undefined }
  if ("text" in given) {
    const postal_code = /(?<!\d)\d{5,6}(?!\d)/.exec(given.text)?.[0]
    return {
      ...person,
      address_1: given.text,
      postal_code,
      country_code: countries[0].iso2,
      metadata: { free_text: true },
    }
  }
  const country = findCountry(given.country, countries)
  if (!country) throw fail("country_not_served", { country: given.country })
  return {
    ...person,
    address_1: given.street,
    city: given.city,
    province: given.state,
    postal_code: given.postalCode,
    country_code: country.iso2,
    metadata: { country: given.country },
  }
}

/** By name, ISO 3166 two-letter or three-letter code, in any letter case. */
function findCountry(text: string, countries: Country[]) {
  const wanted = text.trim().toLowerCase()
  return countries.find(({ iso2, iso3, name }) => [iso2, iso3, name.toLowerCase()].includes(wanted))
}

export interface AddressRow {
  first_name: string | null
  last_name: string | null
  address_1: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
  phone: string | null
  metadata: { free_text?: boolean; country?: string } | null
}

/** Back again. A free text comes back whole; one of parts is joined to a text where a contract wants one. */
export function fromMedusaAddress(row: AddressRow): Address {
  const street = row.address_1 ?? ""
  const country = row.metadata?.country ?? row.country_code?.toUpperCase() ?? ""
  const parts = [street, row.city, row.province, row.postal_code, country].filter(Boolean)
  return {
    firstName: row.first_name ?? "",
    lastName: row.last_name ?? "",
    text: row.metadata?.free_text ? street : parts.join(", "),
    street,
    city: row.city ?? "",
    state: row.province ?? "",
    postalCode: row.postal_code ?? "",
    country,
    phone: row.phone ?? "",
  }
}
