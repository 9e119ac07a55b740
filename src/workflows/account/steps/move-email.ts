import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fail } from "../../../failures"

interface MoveEmailInput {
  auth_identity_id: string
  email?: { from: string; to: string }
}

const provider = "password"

/** Makes the new address a login name of the account instead of the old one. @throws email_taken */
export const moveEmailStep = createStep(
  "portico-move-email",
  async ({ auth_identity_id, email }: MoveEmailInput, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const { from, to } = email!
    await requireFree(to, auth)
    const [own] = await auth.listProviderIdentities({ provider, entity_id: from })
    const isOwn = own?.auth_identity_id === auth_identity_id
    // Where staff have changed the address in the admin, the login has kept the one before.
    const moving = isOwn
      ? auth.updateProviderIdentities([{ id: own.id, entity_id: to }] as never)
      : auth.createProviderIdentities([{ auth_identity_id, provider, entity_id: to }])
    const [moved] = await moving.catch(async (error) => {
      // Somebody else was quicker by a moment.
      await requireFree(to, auth)
      throw error
    })
    return new StepResponse(undefined, { id: moved.id, entity_id: isOwn ? from : undefined })
  },
  async (before, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    if (before?.entity_id) await auth.updateProviderIdentities([before] as never)
    else if (before) await auth.deleteProviderIdentities([before.id])
  },
)

async function requireFree(entity_id: string, auth: IAuthModuleService) {
  const holders = await auth.listProviderIdentities({ provider, entity_id })
  if (holders.length) throw fail("email_taken")
}
