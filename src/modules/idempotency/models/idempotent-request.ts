import { model } from "@medusajs/framework/utils"

/** A request with an Idempotency-Key, and its answer once there is one (R16). */
const IdempotentRequest = model
  .define("idempotent_request", {
    id: model.id({ prefix: "idem" }).primaryKey(),
    /** Caller, method and path: within it a key means one request (R25). */
    scope: model.text(),
    key: model.text(),
    /** SHA-256 of the body. */
    body_hash: model.text(),
    status: model.number().nullable(),
    reply: model.json().nullable(),
    /** Until when the key is held: by the running request, or by its answer. */
    held_until: model.dateTime(),
  })
  .indexes([{ on: ["scope", "key"], unique: true }])

export default IdempotentRequest
