import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
  IEventBusModuleService,
  Logger,
} from "@medusajs/framework/types"
import { MedusaError, type AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import emailpass from "@medusajs/medusa/auth-emailpass"
import type LockoutService from "../../modules/lockout/service"
import type LoginSessionService from "../../modules/login-session/service"
import { foldName } from "../../names"
import { nobody } from "./nobody"
import { PASSWORD_CHANGED } from "../auth-password/events"
import { queued } from "../auth-password/hash-password"
import { refused } from "../auth-password/refusals"

type Asked<Input> = [Input, AuthIdentityProviderService]

/** Medusa exports its class as a value in a list, without a type. */
interface EmailPass extends AbstractAuthModuleProvider {
  authenticate(...asked: Asked<AuthenticationInput>): Promise<AuthenticationResponse>
  update(...asked: Asked<Record<string, unknown>>): Promise<AuthenticationResponse>
}
const [EmailPassAuthService] = emailpass.services as unknown as [new (container: object, options: object) => EmailPass]

interface Dependencies {
  logger: Logger
  lockout: LockoutService
  login_session: LoginSessionService
  event_bus: IEventBusModuleService
}

/**
 * Medusa's login of admin users, with what it lacks: a lock after five wrong passwords, the same time for unknown
 * names, and the end of all sessions when the password changes.
 * A lock does not end an admin's sessions: whoever knows the address could keep the staff from their work.
 */
export default class GuardedEmailPassProvider extends EmailPassAuthService {
  static identifier = "emailpass"
  static DISPLAY_NAME = "Email/Password Authentication"

  constructor(
    private readonly modules: Dependencies,
    options: object,
  ) {
    super(modules, options)
  }

  async authenticate(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { email, password } = input.body ?? {}
    if (typeof email !== "string" || typeof password !== "string") return refused("wrong")
    const { lockout, logger } = this.modules
    try {
      let response = refused("wrong")
      const outcome = await lockout.guard(lockout.subjectOfName(foldName(email)), async () => {
        response = await queued(() => super.authenticate(input, withNobody(identities)))
        return response.success
      })
      if (outcome === "locked") return refused("locked")
      return outcome === "right" ? response : refused("wrong")
    } catch (error) {
      logger.error("An admin's password could not be checked", error as Error)
      return refused("busy")
    }
  }

  async update(data: Record<string, unknown>, identities: AuthIdentityProviderService) {
    const response = await super.update(data, identities)
    const { lockout, login_session, event_bus } = this.modules
    if (!response.success || !response.authIdentity) return response
    const { id, app_metadata } = response.authIdentity
    await lockout.clearAccount(id, [foldName(String(data.entity_id))])
    const actorIds = Object.values(app_metadata ?? {}).filter((actorId): actorId is string => !!actorId)
    for (const actorId of actorIds) await login_session.revoke({ actorId }, "password_changed")
    await event_bus.emit({ name: PASSWORD_CHANGED, data: { auth_identity_id: id } })
    return response
  }
}

/** Medusa answers an unknown name at once; now it compares the password with one that nobody has. */
const withNobody = (identities: AuthIdentityProviderService): AuthIdentityProviderService => ({
  ...identities,
  retrieve: (which) =>
    identities.retrieve(which).catch((error) => {
      if (error.type === MedusaError.Types.NOT_FOUND) return nobody
      throw error
    }),
})
