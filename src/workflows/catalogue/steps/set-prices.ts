import type { IPricingModuleService, PriceDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PriceListStatus, PriceListType } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** The price list that holds the discounts of the contracts (R5); staff see and change it in the Medusa admin. */
export const SALE_TITLE = "Sale prices"

export interface SetPricesInput {
  variant_id: string
  /** In lower case, as Medusa has it. */
  currency_code: string
  /** Major units; left out, it stays. */
  price?: number
  /** What is charged instead, in major units; null ends a sale, and left out it stays. */
  sale_price?: number | null
}

/** Sets a variant's price and its sale price in one currency. */
export const setPricesStep = createStep(
  "portico-set-prices",
  async (input: SetPricesInput, { container }) => {
    const pricing = container.resolve(Modules.PRICING)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["price_set.id"],
      filters: { id: input.variant_id },
    })
    const priceSetId = (data[0] as unknown as { price_set: { id: string } }).price_set.id
    const before = await readPrices(pricing, priceSetId, input.currency_code)
    await write(pricing, priceSetId, input, before.sale)
    return new StepResponse(undefined, { priceSetId, currency_code: input.currency_code, before })
  },
  async (done, { container }) => {
    if (!done) return
    const pricing = container.resolve(Modules.PRICING)
    const { priceSetId, currency_code, before } = done
    const now = await readPrices(pricing, priceSetId, currency_code)
    const old = {
      variant_id: "",
      currency_code,
      price: toNumber(before.base),
      sale_price: toNumber(before.sale[0]) ?? null,
    }
    await write(pricing, priceSetId, old, now.sale)
  },
)

/** The prices that hold for everybody: those with rules of their own are the staff's. */
async function readPrices(pricing: IPricingModuleService, price_set_id: string, currency_code: string) {
  const prices = await pricing.listPrices({ price_set_id: [price_set_id], currency_code } as never, {
    relations: ["price_list"],
    take: 100,
  })
  const plain = prices.filter((price) => !(price as unknown as { rules_count: number }).rules_count)
  return {
    base: plain.find(({ price_list }) => !price_list),
    sale: plain.filter(({ price_list }) => price_list?.type === PriceListType.SALE),
  }
}

async function write(
  pricing: IPricingModuleService,
  priceSetId: string,
  { currency_code, price, sale_price }: SetPricesInput,
  sales: PriceDTO[],
) {
  if (price !== undefined) {
    await pricing.addPrices({ priceSetId, prices: [{ currency_code, amount: price, rules: {} }] })
  }
  if (sale_price === undefined) return
  // A product has one sale price: which of two lists would win is nobody's to guess.
  if (sales.length) await pricing.removePrices(sales.map(({ id }) => id))
  if (sale_price === null) return
  const price_list_id = sales[0]?.price_list?.id ?? (await findSale(pricing))
  const prices = [{ price_set_id: priceSetId, currency_code, amount: sale_price, rules: {} }]
  await pricing.addPriceListPrices([{ price_list_id, prices }])
}

async function findSale(pricing: IPricingModuleService) {
  const lists = await pricing.listPriceLists({ q: SALE_TITLE, status: [PriceListStatus.ACTIVE] } as never)
  const there = lists.find(({ title, type }) => title === SALE_TITLE && type === PriceListType.SALE)
  if (there) return there.id
  const sale = {
    title: SALE_TITLE,
    description: "Discounts that are set through the contracts",
    status: PriceListStatus.ACTIVE,
    type: PriceListType.SALE,
  }
  const [created] = await pricing.createPriceLists([sale])
  return created.id
}

const toNumber = (price: PriceDTO | undefined) => (price?.amount === undefined ? undefined : Number(price.amount))
