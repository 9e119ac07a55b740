import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toJwks } from "../../../gateway/tokens"
import { readKeyPair } from "../../../server/key-pair"

/** The public keys that tokens are checked with (R8). */
export const GET = (req: MedusaRequest, res: MedusaResponse) => {
  res.set("Cache-Control", "public, max-age=300").json(toJwks(readKeyPair(req.scope)))
}
