import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toJwks } from "../../server/key-ring"
import { openIdentity } from "../../server/identity"

/** `/.well-known/jwks.json`: the public keys that tokens are checked with (R8). */
export function serveJwks(req: MedusaRequest, res: MedusaResponse): void {
  res.set("Cache-Control", "public, max-age=300").json(toJwks(openIdentity(req.scope).keys.publicKeys()))
}
