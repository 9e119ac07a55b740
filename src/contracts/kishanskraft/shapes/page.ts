import { z } from "@medusajs/framework/zod"
import type { Page } from "../../../use-cases/model/product"

/** `page` from 1 and `limit`, of which 100 is the most (R23). */
export const paging = (limit: number) => ({
  page: z.int("Page must be a whole number").min(1, "Page must be 1 or more").max(1_000_000).default(1),
  limit: z.int("Limit must be a whole number").min(1, "Limit must be 1 or more").max(1_000_000).default(limit),
})

export function toPaging({ page, limit }: { page: number; limit: number }) {
  const take = Math.min(limit, 100)
  return { skip: (page - 1) * take, take }
}

export const PaginationReply = z.strictObject({
  current_page: z.int(),
  total_pages: z.int(),
  total_items: z.int(),
  items_per_page: z.int(),
})

export const presentPagination = ({ total, skip, take }: Page<unknown>): z.input<typeof PaginationReply> => ({
  current_page: skip / take + 1,
  total_pages: Math.ceil(total / take),
  total_items: total,
  items_per_page: take,
})
