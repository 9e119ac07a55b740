import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followEmail } from "../use-cases/account/follow-email"

export default ({ event, container }: SubscriberArgs<{ id: string }>) => followEmail(container, event.data.id)

export const config: SubscriberConfig = { event: "customer.updated" }
