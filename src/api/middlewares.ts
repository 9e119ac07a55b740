import { container } from "@medusajs/framework"
import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { contracts } from "../contracts"
import type { Door } from "../gateway/gateway"
import { openDoor } from "../server/door"
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
  // Not a file route: the compiler leaves out folders that begin with a dot.
  { matcher: "/.well-known/jwks.json", methods: ["GET"], middlewares: [serveJwks] },
  { matcher: "/docs", middlewares: [createDocsRouter() as never] },
])
