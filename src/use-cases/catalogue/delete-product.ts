import { deleteProductWorkflow } from "../../workflows/catalogue/delete-product"
import type { Admin, UseCase } from "../context"
import type { Product } from "../model/product"
import { readProduct, type ProductRef } from "./read-product"
import { refreshCatalogue } from "./refresh-catalogue"

/** Takes a product out of the shop; orders of it stay as they are. Returns what it was. @throws product_not_found */
export const deleteProduct: UseCase<{ product: ProductRef }, Product, Admin> = async (input, context) => {
  const product = await readProduct(input, context)
  await deleteProductWorkflow(context.scope).run({ input: { ids: [product.id] } })
  await refreshCatalogue(context.scope, [product.id])
  return product
}
