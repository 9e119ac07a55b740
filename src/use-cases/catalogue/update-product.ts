import { updateProductWorkflow } from "../../workflows/catalogue/update-product"
import { lessPercent } from "../../money"
import type { Admin, UseCase } from "../context"
import type { Product } from "../model/product"
import type { CreateProductInput } from "./create-product"
import { findCategory, findPlaces } from "./find-places"
import { readProduct, type ProductRef } from "./read-product"
import { refreshCatalogue } from "./refresh-catalogue"

/** What is left out stays as it is. */
export type UpdateProductInput = { product: ProductRef } & Partial<CreateProductInput>

/**
 * Changes a product of the caller's market. A discount in per cent stays the same per cent when only the price changes.
 * @throws product_not_found, category_not_found
 */
export const updateProduct: UseCase<UpdateProductInput, Product, Admin> = async (input, context) => {
  const { scope, market } = context
  const { product: ref, title, description, price, discountPercentage, category, brand, stock } = input
  const before = await readProduct({ product: ref }, context)
  const category_id = category === undefined ? undefined : await findCategory(context, category)
  const { locationId } = await findPlaces(context)
  const percent = discountPercentage ?? before.discountPercentage
  const isRepriced = price !== undefined || discountPercentage !== undefined
  const sale = percent > 0 ? lessPercent(price ?? before.listPrice, percent, market.currency) : null
  await updateProductWorkflow(scope).run({
    input: {
      product_id: before.id,
      variant_id: before.variantId,
      location_id: locationId,
      currency_code: market.currency,
      title,
      description,
      images: redraw(before, input),
      category_id,
      brand,
      price,
      sale_price: isRepriced ? sale : undefined,
      stock,
    },
  })
  await refreshCatalogue(scope, [before.id])
  return readProduct({ product: before.id }, context)
}

/** A product's pictures with another thumbnail, other images or both; the thumbnail is the first of them. */
function redraw({ images: [first, ...others] }: Product, { thumbnail, images }: Partial<CreateProductInput>) {
  if (thumbnail === undefined && images === undefined) return undefined
  const pictures = [thumbnail ?? first?.path ?? [], images ?? others.map(({ path }) => path)]
  return [...new Set(pictures.flat())]
}
