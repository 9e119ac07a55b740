import { model } from "@medusajs/framework/utils"

/** The integer by which some contracts know a Medusa entity (R3): dense from 1 within a resource, never given twice. */
const IntegerId = model
  .define("integer_id", {
    id: model.id({ prefix: "intid" }).primaryKey(),
    resource: model.text(),
    number: model.number(),
    entity_id: model.text(),
  })
  .indexes([
    { on: ["resource", "entity_id"], unique: true },
    { on: ["resource", "number"], unique: true },
  ])

export default IntegerId
