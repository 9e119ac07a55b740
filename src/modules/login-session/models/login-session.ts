import { model } from "@medusajs/framework/utils"

/** One login: a family of tokens that live and die together (R8). Its id is the claim `sid` of each of them. */
const LoginSession = model.define("login_session", {
  id: model.id({ prefix: "sess" }).primaryKey(),
  /** Medusa's customer or user id. */
  actor_id: model.text().index(),
  actor_type: model.enum(["customer", "user"]),
  auth_identity_id: model.text(),
  /** Where the login came from: a contract, or `medusa` for its own routes. */
  contract: model.text(),
  user_agent: model.text().nullable(),
  address: model.text().nullable(),
  /** SHA-256 of the refresh token that is good now; null where the contract has none. */
  refresh_hash: model.text().nullable(),
  /** SHA-256 of the one before it, which is forgiven for a few seconds after the rotation. */
  parent_hash: model.text().nullable(),
  rotated_at: model.dateTime().nullable(),
  last_used_at: model.dateTime(),
  expires_at: model.dateTime(),
  revoked_at: model.dateTime().nullable(),
  /** Why: `logout`, `password_changed`, `refresh_reused`, ... */
  revoked_for: model.text().nullable(),
})

export default LoginSession
