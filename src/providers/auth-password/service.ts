import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
  IEventBusModuleService,
  Logger,
  ProviderIdentityDTO,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import type LockoutService from "../../modules/lockout/service"
import type { Outcome } from "../../modules/lockout/service"
import type LoginSessionService from "../../modules/login-session/service"
import { toLoginName } from "../../names"
import { hashPassword, isOutdated, PREPARED, verifyPassword } from "./hash-password"
import { PASSWORD_CHANGED } from "./events"
import { refused } from "./refusals"

interface Dependencies {
  logger: Logger
  lockout: LockoutService
  login_session: LoginSessionService
  event_bus: IEventBusModuleService
  /** The auth module's own, in whose container a provider lives. */
  providerIdentityService: {
    list(filters: { provider: string; entity_id?: string; auth_identity_id?: string }): Promise<ProviderIdentityDTO[]>
    update(changes: { id: string; provider_metadata: object }[]): Promise<unknown>
  }
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
    const { lockout } = this.modules
    const found = await this.find(name)
    const stored = found?.hash
    const isRight = () => verifyPassword(password, stored)
    // Of a name that nobody has, an account that nobody has: both take as long.
    const account = found?.authIdentityId ?? lockout.subjectOfName(`nobody ${name}`)
    let ofAccount: Outcome = "wrong"
    const ofName = await lockout.guard(lockout.subjectOfName(name), async () => {
      ofAccount = await lockout.guard(account, isRight)
      return ofAccount === "right"
    })
    const outcomes = [ofName, ofAccount] as Outcome[]
    if (outcomes.includes("locks") && found) await this.endLogins(await identities.retrieve({ entity_id: name }))
    if (outcomes.includes("locked")) return refused("locked")
    if (ofName !== "right" || !stored) return refused("wrong")
    const authIdentity = await identities.retrieve({ entity_id: name })
    if (isOutdated(stored)) await this.store(name, authIdentity, await hashPassword(password))
    return { success: true, authIdentity: withoutHashes(authIdentity) }
  }

  /** Two small queries for a name that somebody has and for one that nobody has: a longer way would tell which it is. */
  private async find(name: string) {
    const { providerIdentityService } = this.modules
    const provider = PasswordAuthProvider.identifier
    const [named] = await providerIdentityService.list({ provider, entity_id: name })
    const id = named?.auth_identity_id ?? "nobody"
    const names = await providerIdentityService.list({ provider, auth_identity_id: id })
    const hashes = names.map(({ provider_metadata }) => provider_metadata?.password)
    return named && { authIdentityId: id, hash: hashes.find((hash) => typeof hash === "string") as string | undefined }
  }

  private async endLogins({ app_metadata }: AuthIdentityDTO) {
    const actorId = app_metadata?.customer_id as string | undefined
    if (actorId) await this.modules.login_session.revoke({ actorId }, "locked")
  }

  /** Sets the password of the account that `entity_id` is a name of, and ends the account's sessions (R8). */
  async update(
    { entity_id, password, [PREPARED]: prepared }: Record<string | symbol, unknown>,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    if (!isAcceptable(password)) return { success: false, error: "The password must have 8 to 256 characters" }
    const authIdentity = await identities.retrieve({ entity_id: String(entity_id) })
    await this.store(String(entity_id), authIdentity, (prepared as string) ?? (await hashPassword(password)))
    const names = authIdentity.provider_identities?.map((identity) => identity.entity_id) ?? []
    await this.modules.lockout.clearAccount(authIdentity.id, names)
    const customerId = authIdentity.app_metadata?.customer_id as string | undefined
    if (customerId) await this.modules.login_session.revoke({ actorId: customerId }, "password_changed")
    await this.modules.event_bus.emit({ name: PASSWORD_CHANGED, data: { auth_identity_id: authIdentity.id } })
    return { success: true, authIdentity: withoutHashes(authIdentity) }
  }

  async register(): Promise<AuthenticationResponse> {
    return { success: false, error: "Register through POST /auth/register of a contract or POST /store/register" }
  }

  /**
   * Keeps a hash with one of the account's names. By the row's own id: Medusa's `identities.update(name)` changes the
   * first name of the account, whichever that is.
   */
  private async store(name: string, authIdentity: AuthIdentityDTO, hash: string) {
    const names = authIdentity.provider_identities?.filter(({ provider }) => provider === "password") ?? []
    const holder = holderOf(authIdentity) ?? names.find(({ entity_id }) => entity_id === name)
    const changes = names.map(({ id }) => ({ id, provider_metadata: id === holder?.id ? { password: hash } : {} }))
    await this.modules.providerIdentityService.update(changes)
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
