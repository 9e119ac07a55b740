import { model } from "@medusajs/framework/utils"

/** The one valid code of a mobile number (R11). A new code takes the place of the old one. */
const OneTimeCode = model.define("one_time_code", {
  id: model.id({ prefix: "otp" }).primaryKey(),
  /** E.164. */
  mobile: model.text().unique(),
  /** HMAC-SHA-256 of number and code; the code itself is nowhere. */
  code_hash: model.text(),
  sent_at: model.dateTime(),
  expires_at: model.dateTime(),
  tries_left: model.number(),
})

export default OneTimeCode
