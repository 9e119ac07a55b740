import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"

export interface AccountChange {
  customer_id: string
  address?: string
  email_verified_at?: null
  former_email?: string | null
  email_changed_at?: Date | null
  gender?: string
  age?: number
  image?: string
}

export const updateAccountStep = createStep(
  "portico-update-account",
  async ({ customer_id, ...data }: AccountChange, { container }) => {
    const accounts = container.resolve(ACCOUNT_MODULE)
    const [before] = await accounts.listAccounts({ customer_id })
    await accounts.updateAccounts({ id: before.id, ...data })
    const { id, address, email_verified_at, former_email, email_changed_at, gender, age, image } = before
    const undo = { id, address, email_verified_at, former_email, email_changed_at, gender, age, image }
    return new StepResponse(undefined, undo)
  },
  async (before, { container }) => {
    if (before) await container.resolve(ACCOUNT_MODULE).updateAccounts(before)
  },
)
