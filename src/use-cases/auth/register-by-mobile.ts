import type { IdentityUseCase, Registrant } from "../context"
import { fail } from "../../failures"
import type { Session } from "../model/user"
import { foldName, splitName, toMobile } from "../../names"
import { register, toMobileIdentities } from "./register-customer"

export interface RegisterByMobileInput {
  mobile: string
  name: string
  email: string
  /** Free text, kept word for word. */
  address?: string
}

/** Makes an account for the number that the caller has proved. @throws mobile_not_proved, email_taken, mobile_taken */
export const registerByMobile: IdentityUseCase<RegisterByMobileInput, Session, Registrant> = async (input, context) => {
  const { mobile } = context.actor
  if (toMobile(input.mobile) !== mobile) throw fail("mobile_not_proved")
  const email = foldName(input.email)
  const { firstName, lastName } = splitName(input.name)
  return register(
    {
      identities: [
        // Held without a password, so that nobody else can take them as login names; a reset gives it one.
        { kind: "email", provider: "password", entity_id: email },
        ...toMobileIdentities(mobile),
      ],
      customer: { email, first_name: firstName, last_name: lastName, phone: mobile },
      account: { mobile, address: input.address, mobile_verified_at: new Date() },
    },
    context,
  )
}
