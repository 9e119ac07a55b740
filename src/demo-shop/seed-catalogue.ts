import {
  createInventoryLevelsWorkflow,
  createPriceListsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer, ProductDTO } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PriceListStatus,
  PriceListType,
  ProductStatus,
} from "@medusajs/framework/utils"
import { lessPercent } from "../money"
import { projectProducts } from "../search/catalogue/project-products"
import { categories } from "./data/categories"
import { artists } from "./data/artists"
import { drawings } from "./data/drawings"
import { goods } from "./data/goods"
import { oils } from "./data/oils"
import { reviewsOf } from "./data/reviews"
import type { DemoProduct } from "./data/types"
import type { ChannelIds, Places } from "./seed-places"

/** Which contracts sell what. */
const ranges: { products: DemoProduct[]; sells: (ids: ChannelIds) => string[] }[] = [
  { products: goods, sells: ({ shop, dummyjson }) => [shop, dummyjson] },
  { products: oils, sells: ({ kishanskraft, services }) => [kishanskraft, services] },
  { products: drawings, sells: ({ gallery }) => [gallery] },
]
const catalogue = ranges.flatMap(({ products }) => products)

/** Integers in the order of the catalogue (R3), categories, products, stock, sale prices, details, reviews, and the index. */
export async function seedCatalogue(container: MedusaContainer, places: Places): Promise<void> {
  await assignIntegers(container)
  await createCategories(container)
  for (const { products, sells } of ranges) {
    await createProducts(container, products, sells(places.channelIds), places.shippingProfileId)
  }
  const products = await readProducts(container)
  await createStock(container, products, places.stockLocationId)
  await createSale(container, products)
  await createDetails(container, products)
  await createReviews(container, products)
  const documents = await projectProducts(
    products.map(({ id }) => id),
    container.resolve(ContainerRegistrationKeys.QUERY),
  )
  await container.resolve(Modules.SEARCH).upsertDocuments({ index: "catalogue", documents })
}

// Ids known beforehand can be numbered beforehand: Medusa's events would number them in whatever order they arrive.
const productId = ({ handle }: { handle: string }) => `prod_demo_${handle}`
const categoryId = (handle: string) => `pcat_demo_${handle}`

async function assignIntegers(container: MedusaContainer) {
  const integerIds = container.resolve("integer_id")
  await integerIds.assign("product", catalogue.map(productId))
  await integerIds.assign("category", categories.map(({ handle }) => categoryId(handle))) // prettier-ignore
}

async function createCategories(container: MedusaContainer) {
  const service = container.resolve(Modules.PRODUCT)
  const there = await service.listProductCategories({ handle: categories.map(({ handle }) => handle) })
  const missing = categories.filter(({ handle }) => !there.some((category) => category.handle === handle))
  if (!missing.length) return
  const product_categories = missing.map((category) => ({
    id: categoryId(category.handle),
    ...category,
    is_active: true,
    metadata: { image: `/uploads/categories/${category.handle}.jpg` },
  }))
  await createProductCategoriesWorkflow(container).run({ input: { product_categories } })
}

async function createProducts(
  container: MedusaContainer,
  products: DemoProduct[],
  channelIds: string[],
  shippingProfileId: string,
) {
  const there = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: products.map(({ handle }) => handle) }, { select: ["handle"] })
  const missing = products.filter(({ handle }) => !there.some((product) => product.handle === handle))
  if (!missing.length) return
  await createProductsWorkflow(container).run({
    input: {
      products: missing.map(({ handle, title, description, category, price, currency }) => ({
        id: productId({ handle }),
        handle,
        title,
        description,
        status: ProductStatus.PUBLISHED,
        thumbnail: imageOf(handle),
        images: [{ url: imageOf(handle) }],
        category_ids: [categoryId(category)],
        shipping_profile_id: shippingProfileId,
        sales_channels: channelIds.map((id) => ({ id })),
        options: [{ title: "Size", values: ["One size"] }],
        variants: [
          {
            title: "One size",
            sku: handle.toUpperCase(),
            options: { Size: "One size" },
            manage_inventory: true,
            prices: [{ currency_code: currency, amount: price }],
          },
        ],
      })),
    },
  })
}

const imageOf = (handle: string) => `/uploads/products/${handle}.jpg`

/** The demo products in the order of the catalogue. */
async function readProducts(container: MedusaContainer): Promise<ProductDTO[]> {
  const handles = catalogue.map(({ handle }) => handle)
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: handles }, { relations: ["variants"], take: handles.length })
  return handles.map((handle) => products.find((product) => product.handle === handle)!)
}

async function createStock(container: MedusaContainer, products: ProductDTO[], location_id: string) {
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems({ sku: products.map(({ variants }) => variants[0].sku!) })
  const levels = await inventory.listInventoryLevels({ inventory_item_id: items.map(({ id }) => id), location_id })
  const missing = items.filter(({ id }) => !levels.some(({ inventory_item_id }) => inventory_item_id === id))
  if (!missing.length) return
  const stockOf = (sku: string) => catalogue.find(({ handle }) => handle.toUpperCase() === sku)!.stock
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: missing.map(({ id, sku }) => ({
        inventory_item_id: id,
        location_id,
        stocked_quantity: stockOf(sku!),
      })),
    },
  })
}

/** A discount is a sale price in a price list, rounded to cents (R5). */
async function createSale(container: MedusaContainer, products: ProductDTO[]) {
  const title = "Demo sale"
  const [there] = await container.resolve(Modules.PRICING).listPriceLists({ q: title })
  if (there) return
  const prices = catalogue.flatMap(({ price, currency, discount }, at) =>
    discount
      ? [
          {
            variant_id: products[at].variants[0].id,
            currency_code: currency,
            amount: lessPercent(price, discount, currency),
          },
        ]
      : [],
  )
  const sale = {
    title,
    description: "Everyday discounts",
    status: PriceListStatus.ACTIVE,
    type: PriceListType.SALE,
    prices,
  }
  await createPriceListsWorkflow(container).run({ input: { price_lists_data: [sale] } })
}

async function createDetails(container: MedusaContainer, products: ProductDTO[]) {
  const service = container.resolve("product_details")
  const there = await service.listProductDetails({ product_id: products.map(({ id }) => id) })
  const details = catalogue.map(({ brand, weight, features, nutrition, artist, featured }, at) => ({
    product_id: products[at].id,
    brand,
    weight_label: weight,
    features: features as never,
    nutritional_info: nutrition,
    artist_name: artist && artists[artist].name,
    artist_bio: artist && artists[artist].bio,
    featured_reason: featured,
  }))
  await service.createProductDetails(
    details.filter(({ product_id }) => !there.some((one) => one.product_id === product_id)),
  )
}

async function createReviews(container: MedusaContainer, products: ProductDTO[]) {
  const service = container.resolve("review")
  const there = await service.listReviews({ product_id: products.map(({ id }) => id) })
  const reviews = products.flatMap(({ id }, at) => reviewsOf(at).map((review) => ({ product_id: id, ...review })))
  await service.createReviews(reviews.filter(({ product_id }) => !there.some((one) => one.product_id === product_id)))
}
