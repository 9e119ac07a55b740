import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { segmentsOf } from "./segments"

/** By which customers log in, unless the host says more in `authMethodsPerActor`. */
const OURS = ["password", "otp"]

/**
 * Without a list Medusa lets a customer in by any provider, emailpass too, whose register route would make logins that
 * no lock and no name index of ours knows; and any actor that it has never heard of by ours.
 */
export function requireCustomerProvider(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const [actor = "", provider] = segmentsOf(req)
  const { http } = req.scope.resolve("configModule").projectConfig
  const allowed = http.authMethodsPerActor?.customer ?? OURS
  const isRight =
    actor.toLowerCase() === "customer"
      ? provider === "providers" || allowed.includes(provider as never)
      : !OURS.includes(provider)
  if (isRight) return next()
  res.status(401).json({ type: "unauthorized", message: `No ${actor} logs in by ${provider}` })
}
