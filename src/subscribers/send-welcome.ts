import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { sendWelcome } from "../use-cases/auth/send-welcome"

export default ({ event, container }: SubscriberArgs<{ customer_id: string }>) =>
  sendWelcome(event.data.customer_id, container)

export const config: SubscriberConfig = { event: "account.registered" }
