import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import type { CreateCartWorkflowInputDTO } from "@medusajs/framework/types"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { placeOrderWorkflow, type PlaceOrderWorkflowInput } from "./place-order"

export interface OrderProductsWorkflowInput {
  cart: CreateCartWorkflowInputDTO
  order: Omit<PlaceOrderWorkflowInput, "cart_id">
}

/** Orders products that are in no cart, by way of a cart of their own. */
export const orderProductsWorkflow = createWorkflow("portico-order-products", (input: OrderProductsWorkflowInput) => {
  const cart = createCartWorkflow.runAsStep({ input: input.cart })
  const order = placeOrderWorkflow.runAsStep({
    input: transform({ input, cart }, ({ input, cart }) => ({ ...input.order, cart_id: cart.id })),
  })
  return new WorkflowResponse(order)
})
