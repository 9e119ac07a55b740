import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { setDetailsStep, type SetDetailsInput } from "./steps/set-details"

/** Changes a product's details. To whoever shows it the product has changed, so Medusa's own event tells of it. */
export const setDetailsWorkflow = createWorkflow("portico-set-product-details", (input: SetDetailsInput) => {
  setDetailsStep(input)
  emitEventStep({
    eventName: ProductWorkflowEvents.UPDATED,
    data: transform(input, ({ product_id }) => ({ id: product_id })),
  })
  return new WorkflowResponse(void 0)
})
