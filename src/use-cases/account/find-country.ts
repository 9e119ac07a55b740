import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A country's two letters in lower case, by its name or its ISO 3166 letters in any case; undefined for none. */
export type FindCountry = (text: string) => string | undefined

/** Of all countries that Medusa knows, not only of those that the shop delivers to. */
export async function createCountryFinder(scope: MedusaContainer): Promise<FindCountry> {
  const countries = await scope.resolve(Modules.REGION).listCountries({})
  const byText = new Map(
    countries.flatMap(({ iso_2, iso_3, display_name }) =>
      [iso_2, iso_3, display_name].map((text) => [text.toLowerCase(), iso_2] as const),
    ),
  )
  return (text) => byText.get(text.trim().toLowerCase())
}
