import type { MedusaContainer } from "@medusajs/framework/types"

/** Once a night what nobody can use any more goes: ended logins after 30 days, old failures, expired codes. */
export default async function deleteExpiredLogins(container: MedusaContainer): Promise<void> {
  await container.resolve("login_session").deleteExpired()
  await container.resolve("lockout").deleteExpired()
  await container.resolve("otp").deleteExpired()
}

export const config = { name: "delete-expired-logins", schedule: "20 3 * * *" }
