import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetAccount } from "../use-cases/account/forget-account"

export default ({ event, container }: SubscriberArgs<{ id: string }>) => forgetAccount(event.data.id, container)

export const config: SubscriberConfig = { event: ["customer.deleted", "user.deleted"] }
