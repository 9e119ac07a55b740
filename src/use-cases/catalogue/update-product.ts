import { updateProductsWorkflow } from "../../workflows/catalogue/update-products"
import { lessPercent } from "../../money"
import type { Admin, UseCase } from "../context"
import type { Product } from "../model/product"
import type { CreateProductInput } from "./create-product"
import { findCategory, findPlaces } from "./find-places"
import { readProduct, type ProductRef } from "./read-product"
import { refreshCatalogue } from "./refresh-catalogue"
import { requireFreeCodes } from "./require-free-codes"
import { toDetails, toVariantFields } from "./to-product-fields"

/** What is left out stays as it is. */
export type UpdateProductInput = { product: ProductRef } & Partial<CreateProductInput>

/**
 * Changes a product of the caller's market. A discount in per cent stays the same per cent when only the price changes.
 * @throws product_not_found, category_not_found, sku_taken, barcode_taken
 */
export const updateProduct: UseCase<UpdateProductInput, Product, Admin> = async (input, context) => {
  const { scope, market } = context
  const {
    product: ref,
    title,
    description,
    thumbnail,
    images,
    price,
    discountPercentage,
    category,
    tags,
    stock,
  } = input
  const before = await readProduct({ product: ref }, context)
  const category_id = category === undefined ? undefined : await findCategory(context, category)
  await requireFreeCodes(scope, input, before.variantId)
  const { locationId } = await findPlaces(context)
  const percent = discountPercentage ?? before.discountPercentage
  const isRepriced = price !== undefined || discountPercentage !== undefined
  const sale = percent > 0 ? lessPercent(price ?? before.listPrice, percent, market.currency) : null
  const variant = toVariantFields(input)
  const change = {
    product_id: before.id,
    variant_id: before.variantId,
    title,
    description,
    thumbnail,
    images,
    category_id,
    tags,
    variant: Object.keys(variant).length ? variant : undefined,
    details: toDetails(input),
    price,
    sale_price: isRepriced ? sale : undefined,
    stock,
  }
  const place = { location_id: locationId, currency_code: market.currency }
  await updateProductsWorkflow(scope)
    .run({ input: { products: [change], place } })
    .catch(async (error) => {
      // Somebody else may have been quicker by a moment.
      await requireFreeCodes(scope, input, before.variantId)
      throw error
    })
  await refreshCatalogue(scope, [before.id])
  return readProduct({ product: before.id }, context)
}
