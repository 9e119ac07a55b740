import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
  Logger,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import type AccountService from "../../modules/account/service"
import { limits } from "../../limits"
import type OtpService from "../../modules/otp/service"
import type RateLimitService from "../../modules/rate-limit/service"
import { toMobile } from "../../names"
import { refused } from "../auth-password/refusals"

interface Dependencies {
  account: AccountService
  logger: Logger
  otp: OtpService
  rate_limit: RateLimitService
}

/** The budget that `verify-otp.ts` spends as well. */
const BUDGET = "otp.wrong_for_number"
const wrong: AuthenticationResponse = { success: false, error: "Invalid or expired code" }

/**
 * Login by a mobile number and the one-time code that `POST /store/otp/send` has sent to it (R11).
 * Whoever has the code and no account is told the same as whoever has not: new numbers register by `/store/otp/verify`.
 */
export default class OtpAuthProvider extends AbstractAuthModuleProvider {
  static identifier = "otp"
  static DISPLAY_NAME = "One-time code by SMS"

  constructor(
    private readonly modules: Dependencies,
    _options: object,
  ) {
    super()
  }

  /** `{ mobile, otp }` */
  async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { mobile: text, otp } = body ?? {}
    const mobile = typeof text === "string" ? toMobile(text) : undefined
    if (!mobile || typeof otp !== "string") return wrong
    // Before the code is used up: a number without an account must be able to register with it.
    const authIdentity = await identities.retrieve({ entity_id: mobile }).catch(() => undefined)
    try {
      if (!authIdentity || !(await this.redeem(mobile, otp))) return wrong
      await this.modules.account.confirmMobile(mobile)
      return { success: true, authIdentity }
    } catch (error) {
      this.modules.logger.error("A one-time code could not be checked", error as Error)
      return refused("busy")
    }
  }

  private async redeem(mobile: string, code: string) {
    const { otp, rate_limit } = this.modules
    const limit = limits.otp.wrong_for_number
    if ((await rate_limit.consume(BUDGET, mobile, limit)).isOver || !(await otp.redeem(mobile, code))) return false
    await rate_limit.refund(BUDGET, mobile, limit)
    return true
  }

  async register(): Promise<AuthenticationResponse> {
    return { success: false, error: "Register through POST /store/otp/verify and /store/otp/register" }
  }
}
