import { setTimeout as pause } from "node:timers/promises"
import twilio, { type Twilio } from "twilio"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"

export interface TwilioOptions {
  /** Begins with AC. */
  accountSid: string
  authToken: string
  /** The sender when a message names none, in E.164; a messaging service chooses one itself. */
  from?: string
  messagingServiceSid?: string
  /** Where Twilio is, instead of https://api.twilio.com. */
  baseUrl?: string
  /** How long one request may take, in milliseconds; all tries together take one and a half times as long at most. */
  timeout?: number
}

const tries = 3
const backoff = 250

/** Sends SMS by Twilio, in three tries at most. */
export default class TwilioProvider extends AbstractNotificationProviderService {
  static identifier = "twilio"
  private readonly client: Twilio
  private readonly timeout: number

  constructor(
    _container: object,
    private readonly options: TwilioOptions,
  ) {
    super()
    const { accountSid, authToken, baseUrl, timeout = 10_000 } = options
    this.timeout = timeout
    // Its own retries are for 429 alone.
    this.client = twilio(accountSid, authToken, { timeout, autoRetry: true })
    if (baseUrl) {
      this.client.api.baseUrl = baseUrl
      // The client looks for a region in every host name, and loses a part of those with more than five.
      this.client.getHostname = (hostname) => hostname
    }
  }

  /** @throws MedusaError with Twilio's code and the HTTP status, and nothing of the text: there are login codes in it. */
  async send({ to, from, content }: ProviderSendNotificationDTO) {
    if (!content?.text) throw new MedusaError(MedusaError.Types.INVALID_DATA, "An SMS needs a text")
    const { messagingServiceSid } = this.options
    const sms = { to, from: from ?? this.options.from, messagingServiceSid, body: content.text }
    const end = Date.now() + this.timeout * 1.5
    for (let attempt = 1; ; attempt++) {
      try {
        const { sid } = await within(end - Date.now(), this.client.messages.create(sms))
        return { id: sid }
      } catch (error) {
        const problem = error as ClientError
        const wait = backoff * attempt
        if (!mayPass(problem) || attempt === tries || Date.now() + wait >= end) throw failure(problem, to)
        // After a time-out Twilio may have sent it all the same; the same text twice does no harm.
        await pause(wait)
      }
    }
  }
}

/** What Twilio's client throws: a refusal has a status and mostly a number, a broken connection a word like ECONNRESET. */
interface ClientError {
  status?: number
  code?: number | string
}

const mayPass = ({ status, code }: ClientError) => (status ? status >= 500 : typeof code === "string")

/** Never the client's own error, also not as cause: the number, the text and the token are in it. */
function failure({ status, code }: ClientError, to: string) {
  const reasons = [status && `HTTP ${status}`, code && `code ${code}`].filter(Boolean).join(", ")
  const message = `Twilio did not take the SMS to the number that ends in ${to.slice(-2)}`
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${message}: ${reasons || "no readable answer"}`)
}

/** Rejects after so many milliseconds; the client cannot be stopped, and its own retries have time-outs of their own. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("Late"), { code: "ETIMEDOUT" })), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
