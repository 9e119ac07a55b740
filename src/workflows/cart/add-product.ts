import {
  acquireLockStep,
  addToCartWorkflow,
  createCartWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

export interface AddProductWorkflowInput {
  customer_id: string
  email: string
  region_id: string
  sales_channel_id: string
  currency_code: string
  variant_id: string
  quantity: number
}

/** Adds a variant to the customer's open cart in a market, which is created when there is none. */
export const addProductWorkflow = createWorkflow("portico-add-product", (input: AddProductWorkflowInput) => {
  // Two first adds at once would make two carts.
  const key = transform(input, ({ customer_id, sales_channel_id }) => `open-cart:${customer_id}:${sales_channel_id}`)
  acquireLockStep({ key, timeout: 15, ttl: 30 })

  const found = useQueryGraphStep({
    entity: "cart",
    fields: ["id"],
    filters: {
      customer_id: input.customer_id,
      sales_channel_id: input.sales_channel_id,
      region_id: input.region_id,
      completed_at: null,
    } as never,
    pagination: { take: 1, order: { created_at: "DESC" } },
  }).config({ name: "portico-find-open-cart" })
  const created = when("portico-no-open-cart", { found }, ({ found }) => !found.data.length).then(() => {
    const { customer_id, email, region_id, sales_channel_id, currency_code } = input
    return createCartWorkflow.runAsStep({ input: { customer_id, email, region_id, sales_channel_id, currency_code } })
  })
  const cartId = transform({ found, created }, ({ found, created }) => (found.data[0] ?? created).id as string)

  addToCartWorkflow.runAsStep({
    input: {
      cart_id: cartId,
      items: transform(input, ({ variant_id, quantity }) => [{ variant_id, quantity }]),
    },
  })
  releaseLockStep({ key })
  return new WorkflowResponse({ cart_id: cartId })
})
