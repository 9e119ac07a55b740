import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fail } from "../../failures"

interface Codes {
  sku?: string
  barcode?: string
}

/** @throws sku_taken, barcode_taken when another variant than `except` has them */
export async function requireFreeCodes(scope: MedusaContainer, { sku, barcode }: Codes, except?: string) {
  const products = scope.resolve(Modules.PRODUCT)
  const isTaken = async (code: Codes) => {
    const variants = await products.listProductVariants(code, { select: ["id"], take: 2 })
    return variants.some(({ id }) => id !== except)
  }
  if (barcode !== undefined && (await isTaken({ barcode }))) throw fail("barcode_taken")
  if (sku === undefined) return
  if (await isTaken({ sku })) throw fail("sku_taken")
  // A new variant gets an inventory item of its SKU, which an item without a variant may have.
  if (except) return
  const [item] = await scope.resolve(Modules.INVENTORY).listInventoryItems({ sku }, { select: ["id"], take: 1 })
  if (item) throw fail("sku_taken")
}
