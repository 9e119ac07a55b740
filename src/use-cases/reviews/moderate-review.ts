import type { MedusaContainer } from "@medusajs/framework/types"
import { updateReviewWorkflow } from "../../workflows/catalogue/write-review"
import { refreshCatalogue } from "../catalogue/refresh-catalogue"
import { readReview } from "./read-review"

export interface Verdict {
  status: "approved" | "rejected"
  /** Why it is rejected. */
  reason?: string
}

/** Shows a review or takes it out of sight, as staff decide. @throws review_not_found */
export async function moderateReview(scope: MedusaContainer, id: string, { status, reason }: Verdict): Promise<void> {
  const { productId } = await readReview(scope, id)
  const rejected_for = status === "rejected" ? (reason ?? null) : null
  await updateReviewWorkflow(scope).run({ input: { id, status, rejected_for } })
  await refreshCatalogue(scope, [productId])
}
