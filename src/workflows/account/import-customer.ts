import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { registerCustomerWorkflow, type RegisterCustomerWorkflowInput } from "../auth/register-customer"
import { replaceAddressesStep, type ImportedAddress } from "./steps/replace-addresses"
import { updateAccountStep } from "./steps/update-account"

/** What the customer's metadata are to be at the end: they tell the next import that this one was finished. */
interface Finished {
  metadata: Record<string, unknown>
  addresses: ImportedAddress[]
}

export type ImportNewCustomerInput = RegisterCustomerWorkflowInput & { customer: { id: string } } & Finished

/** A customer of an import, with login names, account and addresses; nobody is told of it. */
export const importNewCustomerWorkflow = createWorkflow(
  "portico-import-new-customer",
  (input: ImportNewCustomerInput) => {
    registerCustomerWorkflow.runAsStep({
      input: transform(input, ({ metadata: _, addresses: __, ...rest }) => ({ ...rest, is_imported: true })),
    })
    replaceAddressesStep(transform(input, ({ customer, addresses }) => ({ customer_id: customer.id, addresses })))
    updateCustomersWorkflow.runAsStep({
      input: transform(input, ({ customer, metadata }) => ({ selector: { id: [customer.id] }, update: { metadata } })),
    })
    return new WorkflowResponse(void 0)
  },
)

export interface ImportChangedCustomerInput extends Finished {
  customer_id: string
  first_name: string
  last_name: string
  phone?: string
  gender?: string
  age?: number
  image?: string
}

/** A customer whom an import has brought before. The login names and the password are the customer's own by now. */
export const importChangedCustomerWorkflow = createWorkflow(
  "portico-import-changed-customer",
  (input: ImportChangedCustomerInput) => {
    updateAccountStep(
      transform(input, ({ customer_id, gender, age, image }) => ({
        customer_id,
        ...(gender === undefined ? {} : { gender }),
        ...(age === undefined ? {} : { age }),
        ...(image === undefined ? {} : { image }),
      })),
    )
    replaceAddressesStep(input)
    updateCustomersWorkflow.runAsStep({
      input: transform(input, ({ customer_id, first_name, last_name, phone, metadata }) => ({
        selector: { id: [customer_id] },
        update: { first_name, last_name, phone, metadata },
      })),
    })
    return new WorkflowResponse(void 0)
  },
)
