import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, toHandle } from "@medusajs/framework/utils"
import { createProductWorkflow } from "../../workflows/catalogue/create-product"
import { lessPercent } from "../../money"
import type { Admin, UseCase } from "../context"
import type { Product } from "../model/product"
import { findCategory, findPlaces } from "./find-places"
import { readProduct } from "./read-product"
import { refreshCatalogue } from "./refresh-catalogue"

export interface CreateProductInput {
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
  brand?: string
  stock: number
}

/** Puts a product on sale in the caller's market. @throws category_not_found */
export const createProduct: UseCase<CreateProductInput, Product, Admin> = async (input, context) => {
  const { scope, market } = context
  const { title, description, price, discountPercentage, thumbnail, images, category, brand, stock } = input
  const category_id = category === undefined ? undefined : await findCategory(context, category)
  const { locationId, shippingProfileId } = await findPlaces(context)
  const { result } = await createProductWorkflow(scope).run({
    input: {
      title,
      handle: await findFreeHandle(scope, title),
      description,
      images: [...new Set([...(thumbnail ? [thumbnail] : []), ...images])],
      category_id,
      brand,
      stock,
      price,
      sale_price: discountPercentage ? lessPercent(price, discountPercentage, market.currency) : undefined,
      currency_code: market.currency,
      sales_channel_id: market.salesChannelId,
      shipping_profile_id: shippingProfileId,
      location_id: locationId,
    },
  })
  await refreshCatalogue(scope, [result.product_id])
  return readProduct({ product: result.product_id }, context)
}

/** A title may come twice, a handle not; of a title without Latin letters there is none. */
async function findFreeHandle(scope: MedusaContainer, title: string) {
  const handle = toHandle(title)
  const [taken] = handle ? await scope.resolve(Modules.PRODUCT).listProducts({ handle }, { select: ["id"] }) : [true]
  return taken ? `${handle || "product"}-${randomBytes(4).toString("hex")}` : handle
}
