import { createCustomersWorkflow, emitEventStep, setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refuseReservedEmailStep } from "../account/steps/refuse-reserved-email"
import { assignIntegerIdsStep } from "../steps/assign-integer-ids"
import { createAccountStep, type NewAccount } from "./steps/create-account"
import { createAuthIdentityStep, type NewIdentity } from "./steps/create-auth-identity"

export interface RegisterCustomerWorkflowInput {
  /** Medusa makes the ids that are not given. */
  auth_identity_id?: string
  identities: NewIdentity[]
  customer: { id?: string; email: string; first_name: string; last_name: string; phone?: string }
  account: Omit<NewAccount, "customer_id">
  /** Whoever was a customer elsewhere already is not welcomed. */
  is_imported?: boolean
}

/** `{ customer_id }`; `send-welcome.ts` listens. */
export const ACCOUNT_REGISTERED = "account.registered"

/** Login names, Medusa customer and account, all or none. The names come first: their unique index decides a race. */
export const registerCustomerWorkflow = createWorkflow(
  "portico-register-customer",
  (input: RegisterCustomerWorkflowInput) => {
    const authIdentity = createAuthIdentityStep(
      transform(input, ({ auth_identity_id: id, identities }) => ({ id, identities })),
    )
    refuseReservedEmailStep({ email: input.customer.email })
    const customers = createCustomersWorkflow.runAsStep({
      input: { customersData: transform(input, ({ customer }) => [{ ...customer, has_account: true }]) },
    })
    const customerId = transform(customers, ([customer]) => customer.id)
    setAuthAppMetadataStep({ authIdentityId: authIdentity.id, actorType: "customer", value: customerId })
    createAccountStep(
      transform({ input, customerId }, ({ input, customerId }) => ({ ...input.account, customer_id: customerId })),
    )
    // Last: a registration that fails must not use up an integer.
    assignIntegerIdsStep(transform(customerId, (id) => ({ resource: "user" as const, entityIds: [id] })))
    when(input, ({ is_imported }) => !is_imported).then(() => {
      emitEventStep({ eventName: ACCOUNT_REGISTERED, data: { customer_id: customerId } })
    })
    return new WorkflowResponse({ customer_id: customerId, auth_identity_id: authIdentity.id })
  },
)
