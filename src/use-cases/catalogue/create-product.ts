import { randomBytes } from "node:crypto"
import { createProductsWorkflow } from "../../workflows/catalogue/create-products"
import { lessPercent } from "../../money"
import type { Admin, UseCase } from "../context"
import type { Product } from "../model/product"
import { findFreeHandles } from "./find-free-handles"
import { findCategory, findPlaces } from "./find-places"
import { readProduct } from "./read-product"
import { refreshCatalogue } from "./refresh-catalogue"
import { requireFreeCodes } from "./require-free-codes"
import { toDetails, toVariantFields, type FurtherFields } from "./to-product-fields"

export interface CreateProductInput extends FurtherFields {
  title: string
  description: string
  /** The list price in the market's currency, major units. */
  price: number
  /** 0 to 100; becomes a sale price (R5). */
  discountPercentage?: number
  /** Addresses, which are never fetched; the first of the images unless given. */
  thumbnail?: string
  images: string[]
  /** Handle or name. */
  category?: string
  stock: number
}

/** Puts a product on sale in the caller's market. @throws category_not_found, sku_taken, barcode_taken */
export const createProduct: UseCase<CreateProductInput, Product, Admin> = async (input, context) => {
  const { scope, market } = context
  const { title, description, price, discountPercentage, thumbnail, images, category, tags, stock } = input
  const category_id = category === undefined ? undefined : await findCategory(context, category)
  await requireFreeCodes(scope, input)
  const { locationId, shippingProfileId } = await findPlaces(context)
  const titled = { title, key: randomBytes(4).toString("hex") }
  const product = {
    title,
    handle: (await findFreeHandles(scope, [titled])).get(titled)!,
    description,
    thumbnail,
    images,
    category_id,
    tags,
    variant: toVariantFields(input),
    details: toDetails(input),
    stock,
    price,
    sale_price: discountPercentage ? lessPercent(price, discountPercentage, market.currency) : undefined,
  }
  const place = {
    sales_channel_id: market.salesChannelId,
    shipping_profile_id: shippingProfileId,
    location_id: locationId,
    currency_code: market.currency,
  }
  const { result } = await createProductsWorkflow(scope)
    .run({ input: { products: [product], place } })
    .catch(async (error) => {
      // Somebody else may have been quicker by a moment.
      await requireFreeCodes(scope, input)
      throw error
    })
  const [{ product_id }] = result
  await refreshCatalogue(scope, [product_id])
  return readProduct({ product: product_id }, context)
}
