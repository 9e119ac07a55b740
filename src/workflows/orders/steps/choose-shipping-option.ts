import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** The cheapest option that ships this cart: where a contract does not ask, that is what its customer gets (R1). */
export const chooseShippingOptionStep = createStep(
  "portico-choose-shipping-option",
  async (options: { id: string; amount?: number }[]) => {
    const [cheapest] = [...options].sort((one, other) => (MathBN.lt(one.amount ?? 0, other.amount ?? 0) ? -1 : 1))
    if (!cheapest) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "No shipping option fits this cart. Give its region one in the Medusa admin.",
      )
    }
    return new StepResponse({ id: cheapest.id })
  },
)
