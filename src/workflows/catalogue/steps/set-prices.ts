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

type Change = Omit<SetPricesInput, "variant_id"> & { priceSetId: string }

/** Sets each variant's price and its sale price in one currency. */
export const setPricesStep = createStep(
  "portico-set-prices",
  async (input: SetPricesInput[], { container }) => {
    const wanted = input.filter(({ price, sale_price }) => price !== undefined || sale_price !== undefined)
    if (!wanted.length) return new StepResponse<void, Change[]>(undefined, [])
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "price_set.id"],
      filters: { id: wanted.map(({ variant_id }) => variant_id) },
    })
    const variants = data as unknown as { id: string; price_set: { id: string } }[]
    const sets = new Map(variants.map(({ id, price_set }) => [id, price_set.id]))
    const changes = wanted.map(({ variant_id, ...rest }) => ({ ...rest, priceSetId: sets.get(variant_id)! }))
    const before = await write(container.resolve(Modules.PRICING), changes)
    return new StepResponse<void, Change[]>(undefined, before)
  },
  async (before, { container }) => {
    if (before?.length) await write(container.resolve(Modules.PRICING), before)
  },
)

/** Makes the changes and returns those that would undo them. */
async function write(pricing: IPricingModuleService, changes: Change[]): Promise<Change[]> {
  const find = await readPrices(pricing, changes)
  const before = changes.map(({ priceSetId, currency_code }) => {
    const { base, sale } = find(priceSetId, currency_code)
    return { priceSetId, currency_code, price: toNumber(base), sale_price: toNumber(sale[0]) ?? null }
  })
  const prices = changes.flatMap(({ priceSetId, currency_code, price }) => {
    if (price === undefined) return []
    // By its id: without one Medusa adds a second price beside it, and the lower of the two is charged.
    const there = find(priceSetId, currency_code).base
    return [{ priceSetId, prices: [{ ...(there ? { id: there.id } : {}), currency_code, amount: price, rules: {} }] }]
  })
  if (prices.length) await pricing.addPrices(prices)
  await writeSales(pricing, changes, find)
  return before
}

async function writeSales(pricing: IPricingModuleService, changes: Change[], find: Find) {
  const wanted = changes.filter(({ sale_price }) => sale_price !== undefined)
  const sales = wanted.map(({ priceSetId, currency_code }) => find(priceSetId, currency_code).sale)
  // A product has one sale price: which of two lists would win is nobody's to guess.
  if (sales.flat().length) await pricing.removePrices(sales.flat().map(({ id }) => id))
  const lists = new Map<string, { price_set_id: string; currency_code: string; amount: number; rules: {} }[]>()
  let ours: string | undefined
  for (const [at, { priceSetId, currency_code, sale_price }] of wanted.entries()) {
    if (typeof sale_price !== "number") continue
    const list = sales[at][0]?.price_list?.id ?? (ours ??= await findSale(pricing))
    const price = { price_set_id: priceSetId, currency_code, amount: sale_price, rules: {} }
    lists.set(list, [...(lists.get(list) ?? []), price])
  }
  const data = [...lists].map(([price_list_id, prices]) => ({ price_list_id, prices }))
  if (data.length) await pricing.addPriceListPrices(data)
}

type Find = (priceSetId: string, currency: string) => { base: PriceDTO | undefined; sale: PriceDTO[] }

/** The prices that hold for everybody: those with rules of their own are the staff's. */
async function readPrices(pricing: IPricingModuleService, changes: Change[]): Promise<Find> {
  const price_set_id = changes.map(({ priceSetId }) => priceSetId)
  const prices = await pricing.listPrices({ price_set_id } as never, { relations: ["price_list"] })
  const plain = prices.filter((price) => !(price as unknown as { rules_count: number }).rules_count)
  return (priceSetId, currency) => {
    const all = plain.filter((price) => price.price_set_id === priceSetId && price.currency_code === currency)
    return {
      base: all.find(({ price_list }) => !price_list),
      sale: all.filter(({ price_list }) => price_list?.type === PriceListType.SALE),
    }
  }
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
