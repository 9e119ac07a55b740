import { StartError } from "./start-error"

interface TwilioVariables {
  TWILIO_ACCOUNT_SID?: string
  TWILIO_AUTH_TOKEN?: string
  TWILIO_FROM?: string
  TWILIO_MESSAGING_SERVICE_SID?: string
  TWILIO_BASE_URL?: string
}

/**
 * The provider's options; undefined without an account.
 * @throws StartError naming what the account lacks, as it would show at the first SMS only.
 */
export function twilioOptions(values: TwilioVariables) {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = values
  const { TWILIO_FROM: from, TWILIO_MESSAGING_SERVICE_SID: messagingServiceSid } = values
  if (!accountSid) return undefined
  if (!authToken) throw lacking("TWILIO_AUTH_TOKEN is not")
  if (!from && !messagingServiceSid) throw lacking("Neither TWILIO_FROM nor TWILIO_MESSAGING_SERVICE_SID is")
  return { accountSid, authToken, from, messagingServiceSid, baseUrl: values.TWILIO_BASE_URL }
}

const lacking = (what: string) =>
  new StartError(`${what} set, and TWILIO_ACCOUNT_SID cannot send without it. Set it and start again.`)
