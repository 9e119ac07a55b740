import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"

export interface NewAccount {
  customer_id: string
  username?: string
  /** E.164. */
  mobile?: string
  address?: string
  mobile_verified_at?: Date
  gender?: string
  age?: number
  /** Address of a picture. */
  image?: string
}

export const createAccountStep = createStep(
  "portico-create-account",
  async (account: NewAccount, { container }) => {
    const { id } = await container.resolve(ACCOUNT_MODULE).createAccounts(account)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(ACCOUNT_MODULE).deleteAccounts(id)
  },
)
