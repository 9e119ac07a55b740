import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

/** Medusa's own; it keeps the rows, so that orders of the product stay readable. */
export const deleteProductWorkflow = createWorkflow("portico-delete-product", (input: { ids: string[] }) => {
  deleteProductsWorkflow.runAsStep({ input })
  return new WorkflowResponse(void 0)
})
