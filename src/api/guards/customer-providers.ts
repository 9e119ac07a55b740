import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** By which customers log in, unless the host says more in `authMethodsPerActor`. */
const OURS = ["password", "otp"]

/**
 * Without a list Medusa lets a customer in by any provider, emailpass too, whose register route would make logins that
 * no lock and no name index of ours knows.
 */
export function requireCustomerProvider(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { http } = req.scope.resolve("configModule").projectConfig
  const allowed = http.authMethodsPerActor?.customer ?? OURS
  const [provider] = req.path.split("/").filter(Boolean)
  if (provider === "providers" || allowed.includes(provider as never)) return next()
  res.status(401).json({ type: "unauthorized", message: `Customers do not log in by ${provider}` })
}
