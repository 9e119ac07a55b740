import { z, type ZodType } from "@medusajs/framework/zod"
import type { Page } from "../../../use-cases/model/product"

/** The most rows of one page; `limit=0` asks for all (R23). */
const LARGEST_PAGE = 100

/** `skip` and `limit` of every list. */
export const paging = {
  skip: z.int("Must be a number").min(0, "Must be 0 or more").max(1_000_000).default(0),
  limit: z.int("Must be a number").min(0, "Must be 0 or more").max(1_000_000).default(10),
}

export const toPaging = ({ skip, limit }: { skip: number; limit: number }) => ({
  skip,
  take: limit === 0 ? ("all" as const) : Math.min(limit, LARGEST_PAGE),
})

/** dummyjson.md 3.3: whatever the rows are, their key is `products`. */
export const pageOf = <Row extends ZodType>(row: Row) =>
  z.strictObject({ products: z.array(row), total: z.int(), skip: z.int(), limit: z.int() })

/** `limit` is the number of rows that are there (R23). */
export const presentPage = <T, Row>({ rows, total, skip }: Page<T>, present: (row: T) => Row) => ({
  products: rows.map(present),
  total,
  skip,
  limit: rows.length,
})
