import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import ProductDetails from "./models/product-details"

type Row = InferTypeOf<typeof ProductDetails>

/** What is kept of a product beside Medusa's own fields; null where it is unset. */
export type Details = Omit<
  Row,
  // The last is of the type alone: the column is a plain integer.
  "id" | "product_id" | "created_at" | "updated_at" | "deleted_at" | "raw_minimum_order_quantity"
>

export default class ProductDetailsService extends MedusaService({ ProductDetails }) {
  /** Sets fields of rows, each as a whole: by itself Medusa merges a JSON object into the one that is there. */
  @InjectTransactionManager()
  async replaceDetails(
    rows: ({ id: string } & Partial<Details>)[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const replaced = rows.filter(({ nutritional_info }) => nutritional_info)
    await this.updateProductDetails(
      replaced.map(({ id }) => ({ id, nutritional_info: null })),
      context,
    )
    await this.updateProductDetails(rows, context)
  }
}
