import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Message } from "../../messages/compose"
import { readOptions } from "../../options"

/** Sends one e-mail; an event that comes twice sends it once, by `key`. */
export async function sendAccountMail(
  scope: MedusaContainer,
  to: string,
  template: string,
  content: Message,
  key?: string,
): Promise<void> {
  const message = { to, channel: "email", template, content, ...(key ? { idempotency_key: `${template}:${key}` } : {}) }
  await scope.resolve(Modules.NOTIFICATION).createNotifications(message)
}

/**
 * A link to a page of ours, built from the configured address alone: the request's Host header is the sender's to choose.
 * The token is behind the `#`, where no server, log or Referer gets it.
 */
export function linkTo(scope: MedusaContainer, page: "reset-password" | "verify-email", token: string): string {
  return `${readOptions(scope).publicUrl.replace(/\/$/, "")}/${page}#token=${token}`
}
