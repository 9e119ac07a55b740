import { model } from "@medusajs/framework/utils"

/** What a customer thinks of a product (dummyjson.md 9.1, gallery.md d). */
const Review = model
  .define("review", {
    id: model.id({ prefix: "rev" }).primaryKey(),
    product_id: model.text().index(),
    /** Null for a review of an import. */
    customer_id: model.text().nullable(),
    /** 1 to 5. */
    rating: model.number(),
    comment: model.text(),
    reviewer_name: model.text(),
    reviewer_email: model.text(),
    written_at: model.dateTime(),
    /** Whether its writer had ordered the product. */
    is_verified: model.boolean().default(false),
    /** Only approved ones are shown and counted. */
    status: model.enum(["pending", "approved", "rejected"]).default("approved"),
    /** Why staff have rejected it. */
    rejected_for: model.text().nullable(),
  })
  .indexes([{ on: ["product_id", "customer_id"], unique: true, where: "customer_id is not null" }])
  .checks([{ name: "CHK_review_rating", expression: "rating between 1 and 5" }])

export default Review
