import { model } from "@medusajs/framework/utils"

/** What the contracts show of a product and Medusa's product does not hold. */
const ProductDetails = model.define("product_details", {
  id: model.id({ prefix: "pdet" }).primaryKey(),
  product_id: model.text().unique(),
  brand: model.text().nullable(),
  /** As printed on the label, "1L" (kishanskraft.md, List Products). */
  weight_label: model.text().nullable(),
  /** One line each (kishanskraft.md, Get Product Details). */
  features: model.json<string[]>().nullable(),
  /** Name of the value to its text, `{"energy": "900 kcal per 100ml"}`. */
  nutritional_info: model.json<Record<string, string>>().nullable(),
  artist_name: model.text().nullable(),
  artist_bio: model.text().nullable(),
  /** Why it is featured, "Best Seller"; empty for a product that is not (kishanskraft.md, Get Featured Products). */
  featured_reason: model.text().nullable(),
  /** "1 year warranty"; this and the rest are fields of DummyJSON's product (R17). */
  warranty_information: model.text().nullable(),
  /** "Ships in 3-5 business days" */
  shipping_information: model.text().nullable(),
  /** "30 days return policy" */
  return_policy: model.text().nullable(),
  /** How many the shop would like to sell at once; it is told, not asked for. */
  minimum_order_quantity: model.number().nullable(),
  /** The address of a picture. */
  qr_code: model.text().nullable(),
})

export default ProductDetails
