import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemContext } from "../server/native-context"
import { sendPasswordChanged } from "../use-cases/auth/send-password-reset"

export default ({ event, container }: SubscriberArgs<{ auth_identity_id: string }>) =>
  sendPasswordChanged(event.data.auth_identity_id, systemContext(container))

export const config: SubscriberConfig = { event: "account.password_changed" }
