import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Settings } from "./settings"

/** Tells where everything is and gives three requests to try. */
export async function printWelcome(container: MedusaContainer, settings: Settings): Promise<void> {
  const { publicUrl, production, ADMIN_EMAIL, ADMIN_PASSWORD } = settings
  const [key] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable", title: "Demo shop" })
  const lines = [
    "",
    "Portico is ready.",
    "",
    `  API        ${publicUrl}/api   ${publicUrl}/api/v1   ${publicUrl}/backend/api`,
    `  API docs   ${publicUrl}/docs`,
    `  Admin      ${publicUrl}/app`,
    // A password that somebody chose is not for the screen.
    ...(process.env.ADMIN_PASSWORD || production ? [] : [`             ${ADMIN_EMAIL} / ${ADMIN_PASSWORD}`]),
    ...(production ? [] : [`  Outbox     ${publicUrl}/dev/outbox`]),
    ...(key ? [`  Store API  ${publicUrl}/store   x-publishable-api-key: ${key.token}`] : []),
    "",
    "Try:",
    "",
    `  curl '${publicUrl}/api/v1/products?limit=2&sortBy=price&order=desc'`,
    `  curl '${publicUrl}/backend/api/products.php?action=list&limit=2'`,
    `  curl -X POST ${publicUrl}/api/v1/auth/register -H 'Content-Type: application/json' \\`,
    `    -d '{"email":"jane@example.com","password":"SecurePass123","firstName":"Jane","lastName":"Smith"}'`,
    "",
  ]
  console.log(lines.join("\n"))
}
