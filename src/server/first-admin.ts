import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import type { Settings } from "./settings"

/** Creates the admin of ADMIN_EMAIL and ADMIN_PASSWORD in a shop that has none; later changes are the admin's own. */
export async function createFirstAdmin(container: MedusaContainer, settings: Settings): Promise<void> {
  const [admin] = await container.resolve(Modules.USER).listUsers({}, { take: 1 })
  if (admin) return
  const body = { email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD }
  const auth = container.resolve(Modules.AUTH)
  const { success, error, authIdentity } = await auth.register("emailpass", { body } as never)
  if (!success) throw new Error(`The first admin could not be created: ${error}`)
  // Where Medusa tells admins apart, somebody must be able to give out the roles.
  const roles = FeatureFlag.isFeatureEnabled("rbac") ? ["role_super_admin"] : undefined
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity!.id, userData: { email: settings.ADMIN_EMAIL, roles } },
  })
}
