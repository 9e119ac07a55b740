import { model } from "@medusajs/framework/utils"

/** When all logins of somebody were last ended: one that was under way then is not opened any more. */
const LoginCutoff = model.define("login_cutoff", {
  actor_id: model.text().primaryKey(),
  cut_at: model.dateTime(),
})

export default LoginCutoff
