import { emitEventStep, updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveEmailStep } from "./steps/move-email"
import { refuseReservedEmailStep } from "./steps/refuse-reserved-email"
import { updateAccountStep } from "./steps/update-account"

export interface UpdateProfileWorkflowInput {
  customer_id: string
  auth_identity_id: string
  /**
   * The address until now, and the new one in its canonical form; absent when it stays. `former` is the one that gets
   * the account back if the change was not the owner's; left out when there is no doubt.
   */
  email?: { from: string; to: string; former?: string }
  first_name?: string
  last_name?: string
  /** Free text, kept word for word. */
  address?: string
}

/** `{ customer_id, old_email }`; `send-email-changed.ts` listens. */
export const EMAIL_CHANGED = "account.email_changed"

/** Changes what a customer tells of themselves. A new e-mail address is a new login name, and is not verified yet. */
export const updateProfileWorkflow = createWorkflow("portico-update-profile", (input: UpdateProfileWorkflowInput) => {
  // First what may be refused; before it the note of the address that is let go of.
  updateAccountStep(
    transform(input, ({ customer_id, address, email }) => ({
      customer_id,
      ...(address === undefined ? {} : { address }),
      ...(email
        ? {
            email_verified_at: null,
            former_email: email.former ?? null,
            email_changed_at: email.former ? new Date() : null,
          }
        : {}),
    })),
  )
  when(input, ({ email }) => !!email).then(() => {
    moveEmailStep(input)
    refuseReservedEmailStep(transform(input, ({ email, customer_id }) => ({ email: email!.to, customer_id })))
  })
  updateCustomersWorkflow.runAsStep({
    input: transform(input, ({ customer_id, email, first_name, last_name }) => ({
      selector: { id: [customer_id] },
      update: { first_name, last_name, ...(email ? { email: email.to } : {}) },
    })),
  })
  when(input, ({ email }) => !!email).then(() =>
    emitEventStep({
      eventName: EMAIL_CHANGED,
      data: transform(input, ({ customer_id, email }) => ({ customer_id, old_email: email!.from })),
    }),
  )
  return new WorkflowResponse(void 0)
})
