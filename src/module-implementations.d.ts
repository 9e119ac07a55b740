import type AccountService from "./modules/account/service"
import type CatalogueChangesService from "./modules/catalogue-changes/service"
import type IdempotencyService from "./modules/idempotency/service"
import type LockoutService from "./modules/lockout/service"
import type LoginSessionService from "./modules/login-session/service"
import type RateLimitService from "./modules/rate-limit/service"
import type IntegerIdService from "./modules/integer-id/service"
import type OtpService from "./modules/otp/service"
import type ProductDetailsService from "./modules/product-details/service"
import type ReviewService from "./modules/review/service"

/** Makes `container.resolve("account")` know its type, as Medusa's generated types do for an application. */
declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    account: AccountService
    catalogue_changes: CatalogueChangesService
    idempotency: IdempotencyService
    integer_id: IntegerIdService
    lockout: LockoutService
    login_session: LoginSessionService
    otp: OtpService
    product_details: ProductDetailsService
    rate_limit: RateLimitService
    review: ReviewService
  }
}
