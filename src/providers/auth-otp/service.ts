import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import type AccountService from "../../modules/account/service"
import type OtpService from "../../modules/otp/service"
import { toMobile } from "../../names"

const wrong: AuthenticationResponse = { success: false, error: "Invalid or expired code" }

/**
 * Login by a mobile number and the one-time code that `POST /store/otp/send` has sent to it (R11).
 * Whoever has the code and no account is told the same as whoever has not: new numbers register by `/store/otp/verify`.
 */
export default class OtpAuthProvider extends AbstractAuthModuleProvider {
  static identifier = "otp"
  static DISPLAY_NAME = "One-time code by SMS"

  constructor(
    private readonly modules: { otp: OtpService; account: AccountService },
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
    if (!authIdentity || !(await this.modules.otp.redeem(mobile, otp))) return wrong
    await this.modules.account.confirmMobile(mobile)
    return { success: true, authIdentity }
  }

  async register(): Promise<AuthenticationResponse> {
    return { success: false, error: "Register through POST /store/otp/verify and /store/otp/register" }
  }
}
