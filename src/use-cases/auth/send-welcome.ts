import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { confirmNewEmail, emailChanged, welcome } from "../../messages/account"
import { linkTo, sendAccountMail } from "./send-account-mail"

/** Greets a new customer and asks them to confirm their address (services.md 3.1). */
export async function sendWelcome(customerId: string, scope: MedusaContainer): Promise<void> {
  const customer = await readCustomer(customerId, scope)
  if (!customer) return
  const link = await linkToConfirm(customer, scope)
  await sendAccountMail(scope, customer.email, "welcome", welcome(customer.first_name ?? "", link), customerId)
}

/** Asks a customer to confirm a new address, and tells the old one, if any, whose owner may not have been the one. */
export async function sendEmailChanged(customerId: string, oldEmail: string, scope: MedusaContainer): Promise<void> {
  const customer = await readCustomer(customerId, scope)
  if (!customer) return
  const name = customer.first_name ?? ""
  if (oldEmail) await sendAccountMail(scope, oldEmail, "email-changed", emailChanged(name))
  const link = await linkToConfirm(customer, scope)
  await sendAccountMail(scope, customer.email, "confirm-email", confirmNewEmail(name, link))
}

async function readCustomer(id: string, scope: MedusaContainer) {
  const [customer] = await scope.resolve(Modules.CUSTOMER).listCustomers({ id: [id] })
  return customer as CustomerDTO | undefined
}

async function linkToConfirm({ id, email }: CustomerDTO, scope: MedusaContainer) {
  const auth = scope.resolve(Modules.AUTH)
  const [{ id: auth_identity_id }] = await auth.listAuthIdentities({ app_metadata: { customer_id: id } })
  const { code } = await auth.requestAuthVerification({
    auth_identity_id,
    entity_id: email,
    entity_type: "email",
    code_provider: "token",
  })
  return linkTo(scope, "verify-email", code!)
}
