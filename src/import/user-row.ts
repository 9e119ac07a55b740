import { z } from "@medusajs/framework/zod"
import type { ImportedCustomer } from "../use-cases/account/import-customers"
import { foldName } from "../names"
import { hashKey, withoutEmpty } from "./row-fields"

const text = (max: number) => z.string().trim().min(1).max(max)

const Address = z.object({
  address: text(500),
  city: text(200).optional(),
  state: text(200).optional(),
  postalCode: text(50).optional(),
  country: text(100).optional(),
})

/** A user of DummyJSON's users.json. `role` is ignored: no file makes anybody an admin; so are cards and the like. */
const UserRow = z.object({
  id: z.int("Must be a whole number").positive("Must be more than 0").max(2_147_483_647).optional(),
  email: z.email("Must be an e-mail address").max(254),
  username: text(100).optional(),
  /** In plain text, or a bcrypt hash of it, PHP's `$2y$` too. */
  password: z.string().max(256).optional(),
  firstName: text(200).default(""),
  lastName: text(200).default(""),
  phone: text(50).optional(),
  gender: text(50).optional(),
  age: z.int("Must be a whole number").min(0).max(200).optional(),
  image: text(2000).optional(),
  address: Address.optional(),
  addresses: z.array(Address).max(50).default([]),
})

/** @throws ZodError */
export function readUser(value: unknown): ImportedCustomer {
  const { id, address, addresses, ...user } = UserRow.parse(withoutEmpty(value))
  return {
    ...user,
    number: id,
    key: id ? String(id) : hashKey("email", foldName(user.email)),
    addresses: [...(address ? [address] : []), ...addresses].map(({ address: street, ...rest }) => ({
      street,
      ...rest,
    })),
  }
}
