import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkReadiness } from "../../../server/readiness"

/** 200 when this process can do its work, 503 with what is missing when it cannot. `/health` only says that it runs. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const readiness = await checkReadiness(req.scope)
  res.status(readiness.status === "ready" ? 200 : 503).json(readiness)
}
