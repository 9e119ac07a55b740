import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"
import { setDetailsWorkflow } from "../../workflows/catalogue/set-details"
import type { ProductDetails, SetDetailsInput } from "../../workflows/catalogue/steps/set-details"
import { refreshCatalogue } from "./refresh-catalogue"

/** What the contracts show of a product and Medusa's product does not hold, published or not. @throws product_not_found */
export async function readProductDetails(scope: MedusaContainer, product_id: string): Promise<ProductDetails> {
  await requireProduct(scope, product_id)
  const [row] = await scope.resolve("product_details").listProductDetails({ product_id })
  return {
    brand: row?.brand ?? null,
    weight_label: row?.weight_label ?? null,
    features: row?.features ?? null,
    nutritional_info: row?.nutritional_info ?? null,
    artist_name: row?.artist_name ?? null,
    artist_bio: row?.artist_bio ?? null,
    featured_reason: row?.featured_reason ?? null,
    warranty_information: row?.warranty_information ?? null,
    shipping_information: row?.shipping_information ?? null,
    return_policy: row?.return_policy ?? null,
    minimum_order_quantity: row?.minimum_order_quantity ?? null,
    qr_code: row?.qr_code ?? null,
  }
}

/** Changes them; what is left out stays. The contracts show it at once. @throws product_not_found */
export async function setProductDetails(scope: MedusaContainer, input: SetDetailsInput): Promise<void> {
  await requireProduct(scope, input.product_id)
  await setDetailsWorkflow(scope).run({ input })
  await refreshCatalogue(scope, [input.product_id])
}

async function requireProduct(scope: MedusaContainer, id: string) {
  const [product] = await scope.resolve(Modules.PRODUCT).listProducts({ id }, { select: ["id"] })
  if (!product) throw fail("product_not_found")
}
