import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
  IEventBusModuleService,
  Logger,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import type LockoutService from "../../modules/lockout/service"
import type LoginSessionService from "../../modules/login-session/service"
import { toLoginName } from "../../names"
import { hashPassword, isOutdated, verifyPassword } from "./hash-password"
import { PASSWORD_CHANGED } from "./events"
import { refused } from "./refusals"

interface Dependencies {
  logger: Logger
  lockout: LockoutService
  login_session: LoginSessionService
  event_bus: IEventBusModuleService
}

/** Lengths that an own password may have (R10, R14). The contracts ask for more. */
const isAcceptable = (password: unknown): password is string =>
  typeof password === "string" && password.length >= 8 && password.length <= 256

/**
 * Login by a name (username, e-mail or mobile number) and a password.
 * Each name is a provider identity of its own, so that Medusa's unique index on names is what keeps two accounts from
 * sharing one; the hash is held by one of them. Accounts are made by `registerCustomerWorkflow` only.
 */
export default class PasswordAuthProvider extends AbstractAuthModuleProvider {
  static identifier = "password"
  static DISPLAY_NAME = "Name and password"

  constructor(
    private readonly modules: Dependencies,
    _options: object,
  ) {
    super()
  }

  /** `{ identifier, password }`; the identifier in any spelling. */
  async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { identifier, password } = body ?? {}
    if (typeof identifier !== "string" || typeof password !== "string") return refused("wrong")
    try {
      return await this.check(toLoginName(identifier), password, identities)
    } catch (error) {
      this.modules.logger.error("A password could not be checked", error as Error)
      return refused("busy")
    }
  }

  private async check(name: string, password: string, identities: AuthIdentityProviderService) {
    const { lockout, login_session } = this.modules
    const authIdentity = await identities.retrieve({ entity_id: name }).catch(() => undefined)
    const stored = authIdentity && holderOf(authIdentity)?.provider_metadata?.password
    const subject = authIdentity?.id ?? lockout.subjectOfUnknown(name)
    const outcome = await lockout.guard(subject, () => verifyPassword(password, stored as string | undefined))
    const customerId = authIdentity?.app_metadata?.customer_id as string | undefined
    if (outcome === "locks" && customerId) await login_session.revoke({ actorId: customerId }, "locked")
    if (outcome === "locked") return refused("locked")
    if (outcome !== "right" || !authIdentity || !stored) return refused("wrong")
    if (isOutdated(stored as string)) await this.store(name, authIdentity, password, identities)
    return { success: true, authIdentity: withoutHashes(authIdentity) }
  }

  /** Sets the password of the account that `entity_id` is a name of, and ends the account's sessions (R8). */
  async update(
    { entity_id, password }: Record<string, unknown>,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    if (!isAcceptable(password)) return { success: false, error: "The password must have 8 to 256 characters" }
    const authIdentity = await identities.retrieve({ entity_id: String(entity_id) })
    await this.store(String(entity_id), authIdentity, password, identities)
    await this.modules.lockout.clear(authIdentity.id)
    const customerId = authIdentity.app_metadata?.customer_id as string | undefined
    if (customerId) await this.modules.login_session.revoke({ actorId: customerId }, "password_changed")
    await this.modules.event_bus.emit({ name: PASSWORD_CHANGED, data: { auth_identity_id: authIdentity.id } })
    return { success: true, authIdentity: withoutHashes(authIdentity) }
  }

  async register(): Promise<AuthenticationResponse> {
    return { success: false, error: "Register through POST /auth/register of a contract or POST /store/register" }
  }

  private async store(
    name: string,
    authIdentity: AuthIdentityDTO,
    password: string,
    identities: AuthIdentityProviderService,
  ) {
    const holder = holderOf(authIdentity)?.entity_id ?? name
    await identities.update(holder, { provider_metadata: { password: await hashPassword(password) } })
  }
}

/** The one of an account's names that holds its hash; an account made by a one-time code may have none. */
const holderOf = ({ provider_identities }: AuthIdentityDTO) =>
  provider_identities?.find(
    ({ provider, provider_metadata }) =>
      provider === PasswordAuthProvider.identifier && typeof provider_metadata?.password === "string",
  )

/** What leaves the provider may be logged or answered by others. */
const withoutHashes = (authIdentity: AuthIdentityDTO): AuthIdentityDTO => ({
  ...authIdentity,
  provider_identities: authIdentity.provider_identities?.map((identity) => ({ ...identity, provider_metadata: {} })),
})
