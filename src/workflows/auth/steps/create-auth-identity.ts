import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fail, type FailureCode } from "../../../failures"

export interface NewIdentity {
  kind: "username" | "email" | "mobile"
  provider: string
  /** The name in its one canonical form. */
  entity_id: string
  provider_metadata?: Record<string, unknown>
}

const taken = { username: "username_taken", email: "email_taken", mobile: "mobile_taken" } as const

/** One auth identity under all its names. @throws username_taken, email_taken, mobile_taken */
export const createAuthIdentityStep = createStep(
  "portico-create-auth-identity",
  async ({ id, identities: names }: { id?: string; identities: NewIdentity[] }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    await requireFree(names, auth)
    const provider_identities = names.map(({ kind: _, ...identity }) => identity)
    const created = await auth.createAuthIdentities({ id, provider_identities }).catch(async (error) => {
      // Somebody else was quicker by a moment; the names now tell which one is taken.
      await requireFree(names, auth)
      throw error
    })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(Modules.AUTH).deleteAuthIdentities([id])
  },
)

async function requireFree(names: NewIdentity[], auth: IAuthModuleService) {
  // The type wants one name, the query takes many.
  const holders = await auth.listProviderIdentities({ entity_id: names.map(({ entity_id }) => entity_id) as never })
  const held = names.find((name) =>
    holders.some(({ provider, entity_id }) => provider === name.provider && entity_id === name.entity_id),
  )
  if (held) throw fail(taken[held.kind] satisfies FailureCode)
}
