import type { MedusaContainer } from "@medusajs/framework/types"
import { fail } from "../../failures"
import type { Review } from "../model/product"

/** A review, whatever its status, with what only its writer and the staff may know. @throws review_not_found */
export async function readReview(scope: MedusaContainer, id: string) {
  const [row] = await scope.resolve("review").listReviews({ id })
  if (!row) throw fail("review_not_found")
  const [number] = await scope.resolve("integer_id").assign("review", [id])
  const review: Review = {
    number,
    rating: row.rating,
    comment: row.comment,
    reviewerName: row.reviewer_name,
    reviewerEmail: row.reviewer_email,
    isVerified: row.is_verified,
    writtenAt: new Date(row.written_at),
  }
  return { id, productId: row.product_id, customerId: row.customer_id, status: row.status, review }
}
