import { verify } from "@node-rs/bcrypt"
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"

/** bcrypt of a password that nobody has: an unknown name costs the same time as a wrong password. */
const NOBODY = "$2b$12$pdsEgG3o37I8N.5EPWFaU.EgZVhH8ETIZ6.nIo1/x0CI12Uym3iwy"

const refused: AuthenticationResponse = { success: false, error: "Wrong name or password" }

/**
 * Login by a name (username, e-mail or mobile number, each in its one canonical form) and a password.
 * Each name is a provider identity of its own and carries the bcrypt hash, so that Medusa's unique index on
 * names is what keeps two accounts from sharing one. Accounts are made by `registerCustomerWorkflow` only.
 */
export default class PasswordAuthProvider extends AbstractAuthModuleProvider {
  static identifier = "password"
  static DISPLAY_NAME = "Name and password"

  async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { identifier, password } = body ?? {}
    if (typeof identifier !== "string" || typeof password !== "string") return refused
    const authIdentity = await identities.retrieve({ entity_id: identifier }).catch(() => undefined)
    const identity = authIdentity?.provider_identities?.find((one) => one.entity_id === identifier)
    const stored = identity?.provider_metadata?.password
    const right = await verify(password, typeof stored === "string" ? stored : NOBODY)
    return right && stored ? { success: true, authIdentity } : refused
  }

  async register(): Promise<AuthenticationResponse> {
    return { success: false, error: "Register through POST /auth/register of a contract" }
  }
}
