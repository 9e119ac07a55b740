import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/**
 * Sends nothing. Medusa's notification module has stored the message by the time a provider is called,
 * and those rows are what `/dev/outbox` shows.
 */
export default class OutboxProvider extends AbstractNotificationProviderService {
  static identifier = "outbox"

  async send() {
    return {}
  }
}
