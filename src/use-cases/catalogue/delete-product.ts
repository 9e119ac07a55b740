import { Modules } from "@medusajs/framework/utils"
import { deleteProductWorkflow } from "../../workflows/catalogue/delete-product"
import type { Admin, UseCase } from "../context"
import type { Product } from "../model/product"
import { readProduct, type ProductRef } from "./read-product"

/** Takes a product out of the shop; orders of it stay as they are. Returns what it was. @throws product_not_found */
export const deleteProduct: UseCase<{ product: ProductRef }, Product, Admin> = async (input, context) => {
  const product = await readProduct(input, context)
  await deleteProductWorkflow(context.scope).run({ input: { ids: [product.id] } })
  const search = context.scope.resolve(Modules.SEARCH)
  await search.deleteDocuments({ index: "catalogue", filters: { product_id: [product.id] } })
  return product
}
