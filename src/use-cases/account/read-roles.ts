import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, FeatureFlag } from "@medusajs/framework/utils"

/** The ids of an admin's roles in Medusa's RBAC; undefined where that is off, and every admin may do everything. */
export async function readRoles(scope: MedusaContainer, userId: string): Promise<string[] | undefined> {
  if (!FeatureFlag.isFeatureEnabled("rbac")) return undefined
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: ["rbac_roles.id"],
    filters: { id: userId },
  })
  const [user] = data as unknown as { rbac_roles?: ({ id: string } | null)[] }[]
  return user?.rbac_roles?.flatMap((role) => role?.id ?? []) ?? []
}
