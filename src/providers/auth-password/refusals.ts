import type { AuthenticationResponse } from "@medusajs/framework/types"

/** Medusa's auth module passes on a refusal's text and nothing else, so the text is what tells them apart. */
export const refusals = {
  wrong: "Wrong name or password",
  locked: "This account is locked after too many wrong passwords. Try again in 15 minutes.",
  busy: "The server is busy. Try again in a few seconds.",
} as const

export type Refusal = keyof typeof refusals

export const refused = (refusal: Refusal): AuthenticationResponse => ({ success: false, error: refusals[refusal] })

/** What a refusal's text means; what is none of ours is a fault of the server. */
export const readRefusal = (error: string | undefined): Refusal =>
  (Object.keys(refusals) as Refusal[]).find((refusal) => refusals[refusal] === error) ?? "busy"
