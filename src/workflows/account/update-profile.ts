import { emitEventStep, updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveEmailStep } from "./steps/move-email"
import { updateAccountStep } from "./steps/update-account"

export interface UpdateProfileWorkflowInput {
  customer_id: string
  auth_identity_id: string
  /** The address until now, and the new one in its canonical form; absent when it stays. */
  email?: { from: string; to: string }
  first_name?: string
  last_name?: string
  /** Free text, kept word for word. */
  address?: string
}

/** `{ customer_id, old_email }`; `send-email-changed.ts` listens. */
export const EMAIL_CHANGED = "account.email_changed"

/** Changes what a customer tells of themselves. A new e-mail address is a new login name, and is not verified yet. */
export const updateProfileWorkflow = createWorkflow("portico-update-profile", (input: UpdateProfileWorkflowInput) => {
  // First, as only the index of names can refuse.
  when(input, ({ email }) => !!email).then(() => moveEmailStep(input))
  updateCustomersWorkflow.runAsStep({
    input: transform(input, ({ customer_id, email, first_name, last_name }) => ({
      selector: { id: [customer_id] },
      update: { first_name, last_name, ...(email ? { email: email.to } : {}) },
    })),
  })
  updateAccountStep(
    transform(input, ({ customer_id, address, email }) => ({
      customer_id,
      ...(address === undefined ? {} : { address }),
      ...(email ? { email_verified_at: null } : {}),
    })),
  )
  when(input, ({ email }) => !!email).then(() =>
    emitEventStep({
      eventName: EMAIL_CHANGED,
      data: transform(input, ({ customer_id, email }) => ({ customer_id, old_email: email!.from })),
    }),
  )
  return new WorkflowResponse(void 0)
})
