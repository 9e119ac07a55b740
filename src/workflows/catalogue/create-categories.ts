import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assignIntegerIdsStep } from "../steps/assign-integer-ids"

/** Categories that customers see, with their integers. */
export const createCategoriesWorkflow = createWorkflow(
  "portico-create-categories",
  (input: { categories: { name: string; handle?: string }[] }) => {
    const created = createProductCategoriesWorkflow.runAsStep({
      input: transform(input, ({ categories }) => ({
        product_categories: categories.map((category) => ({ ...category, is_active: true })),
      })),
    })
    assignIntegerIdsStep(
      transform(created, (all) => ({ resource: "category" as const, entityIds: all.map(({ id }) => id) })),
    )
    return new WorkflowResponse(created)
  },
)
