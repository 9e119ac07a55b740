import { model } from "@medusajs/framework/utils"

/** What a customer thinks of a product (dummyjson.md 9.1, gallery.md d). */
const Review = model
  .define("review", {
    id: model.id({ prefix: "rev" }).primaryKey(),
    product_id: model.text().index(),
    customer_id: model.text().nullable(),
    /** 1 to 5. */
    rating: model.number(),
    comment: model.text(),
    reviewer_name: model.text(),
    reviewer_email: model.text(),
    written_at: model.dateTime(),
  })
  .checks([{ name: "CHK_review_rating", expression: "rating between 1 and 5" }])

export default Review
