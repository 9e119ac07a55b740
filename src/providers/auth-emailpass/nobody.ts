import { randomBytes, scrypt } from "node:crypto"
import type { AuthIdentityDTO } from "@medusajs/framework/types"

/** Medusa's hash, of its usual cost, of a password that nobody has. */
const password =
  "c2NyeXB0AA8AAAAIAAAAAYSVK6e9ZfeuLdvNmPtOhIfytWkabpuC43p9by1WiIP85lxjLO9kBi7TqtbT8Wjy34XtqK3yqwTySlMwhT5Mk9tm8qy14Ew+XucZELGjA9Zl"

export const nobody: AuthIdentityDTO = {
  id: "nobody",
  provider_identities: [
    {
      id: "nobody",
      provider: "emailpass",
      entity_id: "nobody",
      auth_identity_id: "nobody",
      provider_metadata: { password },
    },
  ],
}

/** Takes as long as Medusa's comparing of a password. */
export const compareWithNobody = (given: string): Promise<void> =>
  new Promise((done, fail) =>
    scrypt(given, randomBytes(32), 64, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }, (error) =>
      error ? fail(error) : done(),
    ),
  )
