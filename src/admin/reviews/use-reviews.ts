import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useSearchParams } from "react-router-dom"
import { ask, useAnswer } from "../ask"

export type Status = "pending" | "approved" | "rejected"

/** A row of /admin/reviews. */
export interface Review {
  id: string
  product_id: string
  /** Null when the product was never in this shop. */
  product: { title: string; is_deleted: boolean } | null
  /** 1 to 5. */
  rating: number
  comment: string
  reviewer_name: string
  reviewer_email: string
  is_verified: boolean
  written_at: string
  status: Status
  rejected_for: string | null
}

export const pageSize = 20

/** A page of the reviews that the page's own address asks for, so that it can be linked to and reloaded. */
export function useReviews() {
  const [params, setParams] = useSearchParams()
  const [busy, setBusy] = useState(false)
  const statuses = params.getAll("status") as Status[]
  const productId = params.get("product_id") ?? undefined
  const order = params.get("order") ?? "-written_at"
  const page = Math.max(0, Math.trunc(Number(params.get("page")) || 1) - 1)

  const query = new URLSearchParams({ order, offset: String(page * pageSize), limit: String(pageSize) })
  statuses.forEach((status) => query.append("status", status))
  if (productId) query.set("product_id", productId)
  const { answer, failure, readAgain } = useAnswer<{ reviews: Review[]; count: number }>(`reviews?${query}`)

  /** Another page, order or choice of rows; of what is chosen anew, the first page is shown. */
  const show = (wanted: { statuses?: Status[]; productId?: null; order?: string; page?: number }) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete("page")
      if (wanted.page) next.set("page", String(wanted.page + 1))
      if (wanted.order) next.set("order", wanted.order)
      if (wanted.productId === null) next.delete("product_id")
      if (wanted.statuses) {
        next.delete("status")
        wanted.statuses.forEach((status) => next.append("status", status))
      }
      return next
    })

  // Whoever has decided on the last row of the last page is left on an empty one.
  const isPastTheEnd = page > 0 && answer?.reviews.length === 0
  useEffect(() => {
    if (isPastTheEnd) show({ page: page - 1 })
  }, [isPastTheEnd, page])

  const decide = async (review: Review, verdict: { status: Status; reason?: string }) => {
    setBusy(true)
    await ask("POST", `reviews/${review.id}`, verdict)
      .then(() => toast.success(`The review is ${verdict.status}`))
      .catch((error: Error) => toast.error(error.message))
    setBusy(false)
    readAgain()
  }

  return { answer, failure, busy, statuses, productId, order, page, show, decide }
}
