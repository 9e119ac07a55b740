import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fail } from "../../../failures"

/**
 * Under the cart's lock: whoever pressed the button twice finds that the first press has ordered the cart.
 * @throws cart_empty
 */
export const requireOpenCartStep = createStep(
  "portico-require-open-cart",
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "cart", fields: ["completed_at"], filters: { id: cart_id } })
    if (data[0]?.completed_at) throw fail("cart_empty")
    return new StepResponse(undefined)
  },
)
