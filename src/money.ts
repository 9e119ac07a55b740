import type { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber, MathBN } from "@medusajs/framework/utils"

/** Digits after the point: two for most currencies, none for the yen (ISO 4217). */
const decimalPlaces = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2

/** A Medusa amount as a plain number in major units, rounded half up to the currency's minor unit (R4). */
export const toAmount = (amount: BigNumberInput, currency: string): number =>
  new BigNumber(MathBN.convert(amount, decimalPlaces(currency))).numeric

/** What is off the list price, in per cent, two decimals. */
export function toDiscountPercentage(charged: BigNumberInput, list: BigNumberInput): number {
  if (!MathBN.gt(list, charged)) return 0
  return new BigNumber(MathBN.convert(MathBN.mult(MathBN.div(MathBN.sub(list, charged), list), 100), 2)).numeric
}

/** An amount less so many per cent, rounded to the currency's minor unit. */
export const lessPercent = (amount: BigNumberInput, percent: number, currency: string): number =>
  toAmount(MathBN.div(MathBN.mult(amount, MathBN.sub(100, percent)), 100), currency)
