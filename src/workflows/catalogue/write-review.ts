import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assignIntegerIdsStep } from "../steps/assign-integer-ids"
import {
  createReviewStep,
  deleteReviewStep,
  updateReviewStep,
  type NewReview,
  type ReviewChange,
} from "./steps/save-review"

/** A customer's review of a product; the index is told by `review.created`. */
export const createReviewWorkflow = createWorkflow("portico-create-review", (input: NewReview) => {
  const { id } = createReviewStep(input)
  assignIntegerIdsStep(transform({ id }, ({ id }) => ({ resource: "review" as const, entityIds: [id] })))
  emitEventStep({ eventName: "review.created", data: { id } })
  return new WorkflowResponse({ id })
})

/** Another text or rating, or what staff have decided. */
export const updateReviewWorkflow = createWorkflow("portico-update-review", (input: ReviewChange) => {
  updateReviewStep(input)
  emitEventStep({ eventName: "review.updated", data: transform(input, ({ id }) => ({ id })) })
  return new WorkflowResponse(void 0)
})

export const deleteReviewWorkflow = createWorkflow("portico-delete-review", (input: { id: string }) => {
  deleteReviewStep(input)
  emitEventStep({ eventName: "review.deleted", data: transform(input, ({ id }) => ({ id })) })
  return new WorkflowResponse(void 0)
})
