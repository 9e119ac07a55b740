import { model } from "@medusajs/framework/utils"

/** The last integer given out within a resource. Its row is locked while the next one is given. */
const IntegerIdCounter = model.define("integer_id_counter", {
  id: model.id({ prefix: "intidc" }).primaryKey(),
  resource: model.text().unique(),
  last_number: model.number(),
})

export default IntegerIdCounter
