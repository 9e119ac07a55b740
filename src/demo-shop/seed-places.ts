import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer, StoreDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** Sales channel by the contract it is for. */
const channels = {
  shop: "Shop",
  gallery: "Gallery",
  services: "Services",
  kishanskraft: "KishansKraft",
  dummyjson: "DummyJSON",
}

export type ChannelIds = Record<keyof typeof channels, string>

export interface Places {
  channelIds: ChannelIds
  stockLocationId: string
  shippingProfileId: string
}

const countries = [
  { region: "United States", code: "us", currency: "usd", taxInclusive: false, rate: 8, tax: "Sales tax", express: 15 },
  { region: "India", code: "in", currency: "inr", taxInclusive: true, rate: 5, tax: "GST", express: 120 },
]

/** Where the demo shop sells and ships from: regions, taxes, channels, stock location, shipping, publishable key (R1). */
export async function seedPlaces(container: MedusaContainer, store: StoreDTO): Promise<Places> {
  await setCurrencies(container, store)
  await createRegions(container)
  const channelIds = await createChannels(container)
  const stockLocationId = await createStockLocation(container, Object.values(channelIds))
  const shippingProfileId = await createShippingProfile(container)
  await createShipping(container, stockLocationId, shippingProfileId)
  await createPublishableKey(container, Object.values(channelIds))
  return { channelIds, stockLocationId, shippingProfileId }
}

async function setCurrencies(container: MedusaContainer, { id }: StoreDTO) {
  // A price of no region follows the currency's preference, not the region's.
  const supported_currencies = countries.map(({ currency, taxInclusive }, at) => ({
    currency_code: currency,
    is_default: at === 0,
    is_tax_inclusive: taxInclusive,
  }))
  await updateStoresWorkflow(container).run({ input: { selector: { id }, update: { supported_currencies } } })
}

async function createRegions(container: MedusaContainer) {
  const regions = await container.resolve(Modules.REGION).listRegions()
  const missing = countries.filter(({ region }) => !regions.some(({ name }) => name === region))
  if (!missing.length) return
  await createRegionsWorkflow(container).run({
    input: {
      regions: missing.map(({ region, code, currency, taxInclusive }) => ({
        name: region,
        currency_code: currency,
        countries: [code],
        payment_providers: ["pp_system_default"],
        automatic_taxes: true,
        is_tax_inclusive: taxInclusive,
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: missing.map(({ code, rate, tax }) => ({
      country_code: code,
      provider_id: "tp_system",
      default_tax_rate: { rate, name: tax, code: tax.toUpperCase().replace(" ", "_") },
    })),
  })
}

async function createChannels(container: MedusaContainer): Promise<ChannelIds> {
  const service = container.resolve(Modules.SALES_CHANNEL)
  const names = Object.values(channels)
  const there = await service.listSalesChannels({ name: names })
  const missing = names.filter((name) => !there.some((channel) => channel.name === name))
  if (missing.length) {
    const salesChannelsData = missing.map((name) => ({ name, description: `Served by the contract of that name` }))
    await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData } })
  }
  const all = await service.listSalesChannels({ name: names })
  const idOf = (name: string) => all.find((channel) => channel.name === name)!.id
  return Object.fromEntries(Object.entries(channels).map(([contract, name]) => [contract, idOf(name)])) as ChannelIds
}

async function createStockLocation(container: MedusaContainer, channelIds: string[]) {
  const name = "Warehouse"
  const [there] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name })
  if (there) return there.id
  const address = { city: "Rotterdam", country_code: "nl", address_1: "Quay 7" }
  const { result } = await createStockLocationsWorkflow(container).run({ input: { locations: [{ name, address }] } })
  const [{ id }] = result
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: channelIds } })
  return id
}

async function createShippingProfile(container: MedusaContainer) {
  const [there] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" })
  if (there) return there.id
  const data = [{ name: "Default", type: "default" }]
  const { result } = await createShippingProfilesWorkflow(container).run({ input: { data } })
  return result[0].id
}

async function createShipping(container: MedusaContainer, stockLocationId: string, shippingProfileId: string) {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const name = "Shipping from the warehouse"
  const [there] = await fulfillment.listFulfillmentSets({ name })
  if (there) return
  const set = await fulfillment.createFulfillmentSets({
    name,
    type: "shipping",
    service_zones: countries.map(({ region, code }) => ({
      name: region,
      geo_zones: [{ type: "country" as const, country_code: code }],
    })),
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const option = (name: string, code: string, description: string, zone: string, currency: string, amount: number) => ({
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: set.service_zones.find((one) => one.name === zone)!.id,
    shipping_profile_id: shippingProfileId,
    type: { label: name, code, description },
    prices: [{ currency_code: currency, amount }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  })
  await createShippingOptionsWorkflow(container).run({
    input: countries.flatMap(({ region, currency, express }) => [
      option("Standard", "standard", "Three days", region, currency, 0),
      option("Express", "express", "The next day", region, currency, express),
    ]),
  })
}

async function createPublishableKey(container: MedusaContainer, channelIds: string[]) {
  const title = "Demo shop"
  const [there] = await container.resolve(Modules.API_KEY).listApiKeys({ title, type: "publishable" })
  if (there) return
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title, type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: result[0].id, add: channelIds } })
}
