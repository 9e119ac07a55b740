import type { Context, UseCase } from "../context"
import { fail } from "../../failures"
import type { Product } from "../model/product"
import { searchCatalogue } from "./search-catalogue"

/** A product's integer, also as text, or Medusa's id: every contract takes either (R3). */
export type ProductRef = number | string

/** One product of the caller's market. @throws product_not_found */
export const readProduct: UseCase<{ product: ProductRef }, Product> = async ({ product }, context) => {
  const [found] = await readProducts([product], context)
  return found
}

/** The products of these references, in their order. @throws product_not_found when one is missing */
export async function readProducts(refs: ProductRef[], context: Context): Promise<Product[]> {
  const found = await findProducts(refs, context)
  return found.map((product) => {
    if (!product) throw fail("product_not_found")
    return product
  })
}

/** The same, with undefined for a product that this market does not sell, or no longer. */
export async function findProducts(refs: ProductRef[], context: Context): Promise<(Product | undefined)[]> {
  if (!refs.length) return []
  const numbers = refs.filter(isNumber).map(Number)
  const ids = refs.filter((ref) => !isNumber(ref)).map(String)
  const { rows } = await searchCatalogue(context, {
    filters: { $or: [{ number: { $in: numbers } }, { product_id: { $in: ids } }] },
    take: refs.length,
  })
  return refs.map((ref) => rows.find(({ number, id }) => (isNumber(ref) ? number === Number(ref) : id === ref)))
}

const isNumber = (ref: ProductRef) => typeof ref === "number" || /^\d{1,9}$/.test(ref)
