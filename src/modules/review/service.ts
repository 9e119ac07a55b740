import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import Review from "./models/review"

export interface Rating {
  /** Of the approved ones, to one decimal; 0 where there are none. */
  average: number
  /** The approved ones. */
  count: number
  /** Those that wait for staff. */
  pending: number
}

export default class ReviewService extends MedusaService({ Review }) {
  /** What the reviews of a product come to. */
  @InjectManager()
  async rate(productId: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<Rating> {
    const [row]: Record<keyof Rating, string>[] = await context.manager!.execute(
      `select coalesce(round(avg(rating) filter (where status = 'approved'), 1), 0) as average,
          count(*) filter (where status = 'approved') as count,
          count(*) filter (where status = 'pending') as pending
        from review where product_id = ? and deleted_at is null`,
      [productId],
    )
    return { average: Number(row.average), count: Number(row.count), pending: Number(row.pending) }
  }
}
