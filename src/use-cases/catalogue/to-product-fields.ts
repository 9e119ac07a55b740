import type { VariantFields } from "../../workflows/catalogue/create-products"
import type { ProductDetails } from "../../workflows/catalogue/steps/set-details"
import type { Dimensions } from "../model/product"

/** What a product may have beside what every contract asks for. */
export interface FurtherFields {
  brand?: string
  tags?: string[]
  sku?: string
  barcode?: string
  /** Weight and lengths in the units that the shop measures in. */
  weight?: number
  dimensions?: Partial<Dimensions>
  warrantyInformation?: string
  shippingInformation?: string
  returnPolicy?: string
  minimumOrderQuantity?: number
  /** The address of a picture. */
  qrCode?: string
}

/** Which of them Medusa's variant keeps; what was not given is not there. */
export const toVariantFields = ({ sku, barcode, weight, dimensions }: FurtherFields): VariantFields =>
  given({ sku, barcode, weight, width: dimensions?.width, height: dimensions?.height, length: dimensions?.depth })

/** And which our own module does. */
export const toDetails = (fields: FurtherFields): Partial<ProductDetails> =>
  given({
    brand: fields.brand,
    warranty_information: fields.warrantyInformation,
    shipping_information: fields.shippingInformation,
    return_policy: fields.returnPolicy,
    minimum_order_quantity: fields.minimumOrderQuantity,
    qr_code: fields.qrCode,
  })

const given = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>
