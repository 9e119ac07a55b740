import { createTransport, type Transporter } from "nodemailer"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"

export interface SmtpOptions {
  host: string
  port: number
  user?: string
  pass?: string
  /** The sender when a message names none, `Shop <noreply@example.com>`. */
  from: string
}

/** Sends e-mail through the server of SMTP_HOST (dummyjson.md 13.1). Port 465 speaks TLS at once, others by STARTTLS. */
export default class SmtpProvider extends AbstractNotificationProviderService {
  static identifier = "smtp"
  private readonly transport: Transporter

  constructor(
    _container: object,
    private readonly options: SmtpOptions,
  ) {
    super()
    const { host, port, user, pass } = options
    const auth = user ? { user, pass } : undefined
    this.transport = createTransport({ host, port, secure: port === 465, auth, connectionTimeout: 10_000 })
  }

  async send({ to, from, content }: ProviderSendNotificationDTO) {
    if (!content) throw new MedusaError(MedusaError.Types.INVALID_DATA, "An e-mail needs a content")
    const { subject, text, html } = content
    const sent = await this.transport.sendMail({ to, from: from ?? this.options.from, subject, text, html })
    return { id: sent.messageId }
  }
}
