import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toJwks } from "../../gateway/tokens"
import { readKeyPair } from "../../server/key-pair"

/** `/.well-known/jwks.json`: the public keys that tokens are checked with (R8). */
export function serveJwks(req: MedusaRequest, res: MedusaResponse): void {
  res.set("Cache-Control", "public, max-age=300").json(toJwks(readKeyPair(req.scope)))
}
