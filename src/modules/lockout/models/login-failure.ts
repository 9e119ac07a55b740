import { model } from "@medusajs/framework/utils"

/** The wrong passwords in a row for one account, or for a name that nobody has (R10). */
const LoginFailure = model.define("login_failure", {
  id: model.id({ prefix: "logfail" }).primaryKey(),
  /** An auth identity's id, or an HMAC of the name. */
  subject: model.text().unique(),
  failures: model.number(),
  locked_until: model.dateTime().nullable(),
})

export default LoginFailure
