import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"

/** What the routes under /admin/customers/:id answer; times are ISO 8601. */
export interface Security {
  has_account: boolean
  username: string | null
  email: string
  email_verified_at: string | null
  /** E.164. */
  mobile: string | null
  mobile_verified_at: string | null
  /** Wrong passwords in a row. */
  failures: number
  locked_until: string | null
  sessions: Login[]
}

export interface Login {
  id: string
  contract: string
  user_agent: string | null
  address: string | null
  last_used_at: string
}

/** Asks one of the routes, and says in `done` that it has worked. */
export type Act = (method: "POST" | "DELETE", path: string, done: string) => Promise<void>

/** A customer's security; it is read again when `version` changes, and every action brings it anew. */
export function useSecurity(customerId: string, version: unknown) {
  const [security, setSecurity] = useState<Security>()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)

  const ask = (method: string, path: string) =>
    fetch(`/admin/customers/${customerId}/${path}`, { method, credentials: "include" })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then(({ security }) => setSecurity(security))

  const act: Act = async (method, path, done) => {
    setBusy(true)
    await ask(method, path)
      .then(() => toast.success(done))
      .catch(() => toast.error("It did not work. Reload the page and try again."))
    setBusy(false)
  }

  useEffect(() => {
    ask("GET", "security").catch(() => setFailed(true))
  }, [customerId, version])

  return { security, failed, busy, act }
}
