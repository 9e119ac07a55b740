import {
  acquireLockStep,
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  listShippingOptionsForCartWorkflow,
  releaseLockStep,
  updateCartWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import type { UpdateCartWorkflowInputDTO } from "@medusajs/framework/types"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assignIntegerIdsStep } from "../steps/assign-integer-ids"
import { chooseShippingOptionStep } from "./steps/choose-shipping-option"
import { requireOpenCartStep } from "./steps/require-open-cart"

export interface PlaceOrderWorkflowInput {
  cart_id: string
  shipping_address: UpdateCartWorkflowInputDTO["shipping_address"]
  billing_address?: UpdateCartWorkflowInputDTO["shipping_address"]
  /** `pp_system_default` is cash on delivery. */
  payment_provider_id: string
  /** Copied to the order. */
  metadata?: Record<string, unknown>
}

/** Makes an order of a cart: addresses, the cheapest shipping, payment, reservation of stock, and its integer. */
export const placeOrderWorkflow = createWorkflow("portico-place-order", (input: PlaceOrderWorkflowInput) => {
  // Medusa's own lock is skipped in a workflow that runs as a step of another.
  acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
  requireOpenCartStep(input)
  const changes = transform(input, ({ cart_id, shipping_address, billing_address, metadata }) => ({
    id: cart_id,
    shipping_address,
    billing_address: billing_address ?? shipping_address,
    metadata,
  }))
  updateCartWorkflow.runAsStep({ input: changes })

  const options = listShippingOptionsForCartWorkflow.runAsStep({
    input: transform(input, ({ cart_id }) => ({ cart_id, is_return: false })),
  })
  const option = chooseShippingOptionStep(options)
  addShippingMethodToCartWorkflow.runAsStep({
    input: transform({ input, option }, ({ input, option }) => ({ cart_id: input.cart_id, options: [option] })),
  })

  const collectionId = preparePayment(input)
  createPaymentSessionsWorkflow.runAsStep({
    input: transform({ input, collectionId }, ({ input, collectionId }) => ({
      payment_collection_id: collectionId,
      provider_id: input.payment_provider_id,
    })),
  })
  const order = completeCartWorkflow.runAsStep({ input: transform(input, ({ cart_id }) => ({ id: cart_id })) })
  // Last: an order that fails must not use up an integer.
  assignIntegerIdsStep(transform(order, ({ id }) => ({ resource: "order" as const, entityIds: [id] })))
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(order)
})

/** The cart's payment collection, created when it has none yet. */
function preparePayment(input: { cart_id: string }) {
  const found = useQueryGraphStep({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: input.cart_id },
  }).config({ name: "portico-find-payment-collection" })
  const created = when(
    "portico-no-payment-collection",
    { found },
    ({ found }) => !found.data[0].payment_collection,
  ).then(() =>
    createPaymentCollectionForCartWorkflow.runAsStep({ input: transform(input, ({ cart_id }) => ({ cart_id })) }),
  )
  return transform(
    { found, created },
    ({ found, created }): string => (found.data[0].payment_collection ?? created)!.id,
  )
}
