import { model } from "@medusajs/framework/utils"

/** What the contracts know about a customer and Medusa's customer does not hold (services.md 2, dummyjson.md 9.1). */
const Account = model.define("account", {
  id: model.id({ prefix: "acc" }).primaryKey(),
  customer_id: model.text().unique(),
  /** As the customer wrote it; it is unique in its folded form, which is a name of the auth identity. */
  username: model.text().nullable(),
  /** E.164. */
  mobile: model.text().unique().nullable(),
  /** Free text, kept word for word (R20). */
  address: model.text().nullable(),
  gender: model.text().nullable(),
  age: model.number().nullable(),
  image: model.text().nullable(),
  email_verified_at: model.dateTime().nullable(),
  /** The address before its owner changed it, in its folded form, and when that was. */
  former_email: model.text().index().nullable(),
  email_changed_at: model.dateTime().nullable(),
  mobile_verified_at: model.dateTime().nullable(),
})

export default Account
