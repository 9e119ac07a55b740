import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemContext } from "../server/native-context"
import { sendPasswordReset } from "../use-cases/auth/send-password-reset"

export default ({ event, container }: SubscriberArgs<{ email: string }>) =>
  sendPasswordReset(event.data.email, systemContext(container))

export const config: SubscriberConfig = { event: "account.password_reset_requested" }
