import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../modules/account"

interface Unfinished {
  customerIds: string[]
  authIdentityIds: string[]
}

/** Removes for good what a killed import has left of these customers, whose names would be taken else. Not undone. */
const discardStep = createStep(
  "portico-discard-unfinished-customers",
  async ({ customerIds, authIdentityIds }: Unfinished, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const identities = await auth.listAuthIdentities({ id: authIdentityIds })
    if (identities.length) await auth.deleteAuthIdentities(identities.map(({ id }) => id))
    const accounts = container.resolve(ACCOUNT_MODULE)
    const own = await accounts.listAccounts({ customer_id: customerIds })
    if (own.length) await accounts.deleteAccounts(own.map(({ id }) => id))
    await container.resolve(Modules.CUSTOMER).deleteCustomers(customerIds)
    return new StepResponse(undefined)
  },
)

export const discardUnfinishedCustomersWorkflow = createWorkflow(
  "portico-discard-unfinished-customers",
  (input: Unfinished) => {
    discardStep(input)
    return new WorkflowResponse(void 0)
  },
)
