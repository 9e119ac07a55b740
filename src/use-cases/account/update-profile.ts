import { foldName, splitName } from "../../names"
import { updateProfileWorkflow } from "../../workflows/account/update-profile"
import type { Customer, IdentityUseCase } from "../context"
import type { User } from "../model/user"
import { readUser } from "./read-user"

/** What is left out stays as it is. */
export interface UpdateProfileInput {
  name?: string
  email?: string
  /** Free text, kept word for word (R20). */
  address?: string
}

/** Changes the caller's own profile. A new e-mail address is a login name from now on, and gets no resets for a week. @throws email_taken */
export const updateProfile: IdentityUseCase<UpdateProfileInput, User, Customer> = async (input, { scope, actor }) => {
  const { email: from } = await readUser(scope, "customer", actor.id)
  const to = input.email === undefined ? from : foldName(input.email)
  // Of several changes one after the other the first address counts.
  const inDoubt = await scope.resolve("account").findInDoubt({ customer_id: actor.id })
  const former = inDoubt?.former_email ?? from
  const { firstName, lastName } = input.name === undefined ? {} : splitName(input.name)
  await updateProfileWorkflow(scope).run({
    input: {
      customer_id: actor.id,
      auth_identity_id: actor.authIdentityId,
      email: to === from ? undefined : { from, to, former: to === former ? undefined : former },
      first_name: firstName,
      last_name: lastName,
      address: input.address,
    },
  })
  return readUser(scope, "customer", actor.id)
}
