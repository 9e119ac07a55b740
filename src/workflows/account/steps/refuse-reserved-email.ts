import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fail } from "../../../failures"
import { ACCOUNT_MODULE } from "../../../modules/account"

/**
 * The address before a change that is in doubt stays its account's. To be asked when the new name stands already: the
 * change notes the address before it lets go of the name, so that nobody comes between. @throws email_taken
 */
export const refuseReservedEmailStep = createStep(
  "portico-refuse-reserved-email",
  async ({ email, customer_id }: { email: string; customer_id?: string }, { container }) => {
    const holder = await container.resolve(ACCOUNT_MODULE).findInDoubt({ former_email: email })
    if (holder && holder.customer_id !== customer_id) throw fail("email_taken")
    return new StepResponse(undefined)
  },
)
