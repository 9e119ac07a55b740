import { container } from "@medusajs/framework"
import {
  authenticate,
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { contracts } from "../contracts"
import type { Door } from "../gateway/gateway"
import { openDoor } from "../server/door"
import { adoptTokens } from "./guards/adopt-tokens"
import { answerResetRequest } from "./guards/answer-reset-request"
import { requireCustomerProvider } from "./guards/customer-providers"
import { openCatalogue } from "./guards/open-catalogue"
import { limitAuthentication } from "./guards/limit-authentication"
import { endLoginOfCookie, requireLiveLogin } from "./guards/live-logins"
import { tellCategorised, tellPriceList } from "./guards/tell-changes"
import { policies } from "./policies"
import { createDocsRouter } from "./docs-page/router"
import { serveJwks } from "./well-known/jwks"

let door: Door | undefined

/** Serves the contracts inside somebody else's Medusa; our own host has answered before it comes to this. */
function serveContracts(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  door ??= openDoor(container)
  if (!door.owns(req.originalUrl.split("?", 1)[0])) return next()
  void door.handle(req, res)
}

const bases = [
  ...new Set(Object.values(contracts).flatMap((operations) => operations.map(({ contract }) => contract.base))),
]

export default defineMiddlewares([
  // The gateway reads bodies itself: a malformed one must be told in the contract's own dialect.
  ...bases.map((base) => ({ matcher: `${base}/*`, bodyParser: false as const })),
  ...bases.map((base) => ({ matcher: base, middlewares: [serveContracts] })),
  // Tokens that can die, on Medusa's own routes too. Without `methods` an entry holds for everything below its path.
  ...["/store", "/admin", "/auth"].map((matcher) => ({ matcher, middlewares: [requireLiveLogin] })),
  { matcher: "/auth", middlewares: [adoptTokens, requireCustomerProvider] },
  ...["/auth", "/store/otp", "/store/register", "/reset-password", "/verify-email"].map((matcher) => ({
    matcher,
    middlewares: [limitAuthentication],
  })),
  {
    matcher: "/auth/:actor_type/:auth_provider/reset-password",
    methods: ["POST"],
    middlewares: [answerResetRequest],
  },
  { matcher: "/auth/session", methods: ["DELETE"], middlewares: [endLoginOfCookie] },
  { matcher: "/store/search", methods: ["POST"], middlewares: [openCatalogue] },
  ...policies,
  { matcher: "/store/sessions", middlewares: [authenticate("customer", ["bearer", "session"])] },
  { matcher: "/admin/product-categories/:id/products", methods: ["POST"], middlewares: [tellCategorised] },
  { matcher: "/admin/price-lists/:id", methods: ["POST"], middlewares: [tellPriceList] },
  // Not a file route: the compiler leaves out folders that begin with a dot.
  { matcher: "/.well-known/jwks.json", methods: ["GET"], middlewares: [serveJwks] },
  { matcher: "/docs", middlewares: [createDocsRouter() as never] },
])
