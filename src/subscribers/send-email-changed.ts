import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { sendEmailChanged } from "../use-cases/auth/send-welcome"

export default ({ event, container }: SubscriberArgs<{ customer_id: string; old_email: string }>) =>
  sendEmailChanged(event.data.customer_id, event.data.old_email, container)

export const config: SubscriberConfig = { event: "account.email_changed" }
