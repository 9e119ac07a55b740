import { randomUUID } from "node:crypto"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { appendToOutbox } from "./outbox-file"

/**
 * Sends nothing: it writes each message to a file, which `/dev/outbox` shows. For development and tests.
 * A file and not a table: Medusa's notification rows do not hold the text, and a production database must never hold a code.
 */
export default class OutboxProvider extends AbstractNotificationProviderService {
  static identifier = "outbox"

  constructor(
    _container: object,
    private readonly options: { file: string },
  ) {
    super()
  }

  async send({ to, channel, template, content }: ProviderSendNotificationDTO) {
    const { subject = null, text = null, html = null } = content ?? {}
    const id = randomUUID()
    const created_at = new Date().toISOString()
    await appendToOutbox(this.options.file, { id, channel, to, subject, text, html, template, created_at })
    return { id }
  }
}
